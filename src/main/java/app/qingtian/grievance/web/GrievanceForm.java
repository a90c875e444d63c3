package app.qingtian.grievance.web;

import app.qingtian.catalogue.Code;
import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Lodging.Words;
import app.qingtian.conversation.Upload;
import app.qingtian.customer.Contact;
import app.qingtian.grievance.Report;
import app.qingtian.intake.Story;
import app.qingtian.intake.web.ContactForm;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.web.Limit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A grievance as it is put down; {@code done} says how it was put right, where it was settled on the spot. */
record GrievanceForm(
        @NotBlank @Limit(STORY) String narrative,
        @NotNull @Code("grievance_form") String grievanceForm,
        @NotNull Boolean settled,
        @Limit(2000) @Nullable String done,
        @Limit(2000) @Nullable String suggestion,
        @Nullable Channel channel,
        @Valid @Nullable ContactForm contact) {

    static final int STORY = 20_000;

    Report report(Language language, List<Upload> photos) {
        var story = new Story(
                new Words(narrative, null, null, null, null),
                contact == null ? Contact.NONE : contact.contact(),
                language,
                channel == null ? Channel.VISIT : channel,
                photos);
        return new Report(story, grievanceForm, settled, done, suggestion);
    }
}
