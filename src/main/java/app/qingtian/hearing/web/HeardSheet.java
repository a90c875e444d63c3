package app.qingtian.hearing.web;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Feeling;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.web.Choices;
import app.qingtian.complaint.web.Desk;
import app.qingtian.hearing.Pad;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import qingtian.pages.StaticTemplates;

/** The form on which an employee writes down what they heard, empty or begun by notes. */
@Component
class HeardSheet {

    /** By which somebody can be heard; the other is for programs. */
    private static final List<Channel> HEARD =
            List.of(Channel.PHONE, Channel.VISIT, Channel.LETTER, Channel.EMAIL, Channel.SOCIAL, Channel.WEB);

    private final StaticTemplates templates = new StaticTemplates();

    private final Choices choices;
    private final Answers answers;

    HeardSheet(Choices choices, Answers answers) {
        this.choices = choices;
        this.answers = answers;
    }

    /** The page; beside it the notes it was begun by, if there are any. */
    ResponseEntity<JteModel> page(Ui ui, Form form, @Nullable Pad pad, int status) {
        return ResponseEntity.status(status).body(templates.hearingHeard(ui, form.view(ui), pad));
    }

    /** On to the complaint, or the page again with everything typed. */
    ResponseEntity<JteModel> answer(Ui ui, Form form, @Nullable Pad pad, Outcome<Complaint> outcome) {
        return switch (outcome) {
            case Outcome.Done<Complaint>(var complaint) -> answers.onTo(ui, Desk.path(complaint.number()));
            case Outcome.Refused<Complaint>(var refusal) -> page(ui, form.refused(refusal), pad, refusal.status());
        };
    }

    Form form(Ui ui, String action) {
        var form = new Form("heard", action)
                .area("narrative")
                .required()
                .limit(HeardForm.NARRATIVE)
                .radios("feeling", Option.each(ui, "feeling", Feeling.class))
                .text("wishedRemedy")
                .limit(2000)
                .moment("happenedAt")
                .text("contact.phone")
                .limit(40)
                .type("tel")
                .text("contact.name")
                .limit(100)
                .text("contact.email")
                .limit(200)
                .type("email")
                .choice("segment", choices.of(ui, "segment"))
                .radios("kind", Option.each(ui, "kind", Kind.class))
                .value("kind", Kind.COMPLAINT)
                .choice("channel", Option.each(ui, "channel", HEARD))
                .value("channel", Channel.PHONE)
                .moment("receivedAt")
                .choice("category", choices.of(ui, "category"))
                .check("confidential")
                .cancel("/work");
        return choices.colleague(choices.colleague(form, "named"), "barred");
    }
}
