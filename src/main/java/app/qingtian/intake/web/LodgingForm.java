package app.qingtian.intake.web;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Feeling;
import app.qingtian.complaint.Lodging.Words;
import app.qingtian.customer.Contact;
import app.qingtian.intake.Story;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Sensible;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A complaint as a customer's program sends it; only the narrative is needed. */
record LodgingForm(
        @NotBlank @Limit(NARRATIVE) String narrative,
        @Nullable Feeling feeling,
        @Limit(2000) @Nullable String wishedRemedy,
        @Sensible @Nullable Instant happenedAt,
        @Limit(200) @Nullable String subject,
        @Valid @Nullable ContactForm contact,
        @Nullable Tongue language,
        @Nullable Boolean discreet) {

    static final int NARRATIVE = 20_000;

    /** The language the customer wants to be answered in, as a BCP 47 primary tag. */
    enum Tongue {
        zh,
        en;

        Language language() {
            return this == zh ? Language.ZH : Language.EN;
        }
    }

    Story story(Language fallback) {
        return new Story(
                new Words(narrative, subject, feeling, wishedRemedy, happenedAt),
                contact == null ? Contact.NONE : contact.contact(),
                language == null ? fallback : language.language(),
                Channel.API,
                List.of(),
                Boolean.TRUE.equals(discreet));
    }
}
