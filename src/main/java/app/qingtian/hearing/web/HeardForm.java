package app.qingtian.hearing.web;

import app.qingtian.catalogue.Code;
import app.qingtian.circle.Guests;
import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Feeling;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Lodging.Words;
import app.qingtian.customer.Contact;
import app.qingtian.intake.Story;
import app.qingtian.intake.Story.HeardAs;
import app.qingtian.intake.web.ContactForm;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Sensible;
import app.qingtian.kernel.web.Ui;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an employee heard, as it is sent; clocks run from {@code receivedAt}, which may lie in the past. */
record HeardForm(
        @NotBlank @Limit(NARRATIVE) String narrative,
        @Limit(200) @Nullable String subject,
        @Nullable Kind kind,
        @Nullable Channel channel,
        @Code("category") @Nullable String category,
        @Nullable Feeling feeling,
        @Limit(2000) @Nullable String wishedRemedy,
        @Sensible @Nullable Instant happenedAt,
        @Sensible @Nullable Instant receivedAt,
        @Valid @Nullable ContactForm contact,
        @Code("segment") @Nullable String segment,
        @Nullable Boolean confidential,
        @Size(max = 100) @Nullable List<@Limit(60) String> named,
        @Size(max = 100) @Nullable List<@Limit(60) String> barred) {

    static final int NARRATIVE = 20_000;

    Story story(Ui ui) {
        return new Story(
                new Words(narrative, subject, feeling, wishedRemedy, happenedAt),
                contact == null ? Contact.NONE : contact.contact(),
                ui.language(),
                channel == null ? Channel.PHONE : channel,
                List.of());
    }

    HeardAs heardAs() {
        return new HeardAs(kind == null ? Kind.COMPLAINT : kind, category, receivedAt, segment, circle());
    }

    /** Whoever says who shall know of it, or who shall not, means it: a tick that was forgotten tells nobody. */
    private Guests.@Nullable Wish circle() {
        var in = typed(named);
        var out = typed(barred);
        return Boolean.TRUE.equals(confidential) || !in.isEmpty() || !out.isEmpty()
                ? new Guests.Wish(in, out, "")
                : null;
    }

    /** A list that was left alone sends an empty text. */
    private static List<String> typed(@Nullable List<String> logins) {
        return logins == null
                ? List.of()
                : logins.stream().filter(it -> !it.isBlank()).toList();
    }
}
