package app.qingtian.intake.web;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Feeling;
import app.qingtian.complaint.Lodging.Words;
import app.qingtian.conversation.Upload;
import app.qingtian.customer.Contact;
import app.qingtian.intake.Story;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Sensible;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A complaint as the public form sends it: the story first, one way to reach the customer last and only if they like. */
record DoorForm(
        @NotBlank @Limit(LodgingForm.NARRATIVE) String narrative,
        @Nullable Feeling feeling,
        @Limit(2000) @Nullable String wishedRemedy,
        @Sensible @Nullable Instant happenedAt,
        @Limit(100) @Nullable String name,

        @Limit(200)
        @Pattern(regexp = ContactForm.PHONE + "|" + ContactForm.EMAIL, message = "{invalid.reach}") @Nullable String reach,

        @Nullable Boolean discreet) {

    Story story(Language language, List<Upload> files) {
        return new Story(
                new Words(narrative, null, feeling, wishedRemedy, happenedAt),
                contact(),
                language,
                Channel.WEB,
                files,
                Boolean.TRUE.equals(discreet));
    }

    private Contact contact() {
        boolean mail = reach != null && reach.contains("@");
        return new Contact(name, mail ? null : reach, mail ? reach : null);
    }
}
