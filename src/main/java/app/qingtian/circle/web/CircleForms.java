package app.qingtian.circle.web;

import app.qingtian.circle.CircleKeepers;
import app.qingtian.circle.Standing;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.web.Choices;
import app.qingtian.complaint.web.Desk;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The forms of the circle, and who is asked with them. */
@Component
class CircleForms {

    private final Desk desk;
    private final Answers answers;
    private final CircleKeepers keepers;
    private final Choices choices;

    CircleForms(Desk desk, Answers answers, CircleKeepers keepers, Choices choices) {
        this.desk = desk;
        this.answers = answers;
        this.keepers = keepers;
        this.choices = choices;
    }

    /** 404 for whoever may not see it, 403 for whoever may not say who does. */
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller, Form form) {
        var complaint = desk.find(caller);
        var asked = form.value("version", complaint.version());
        return keepers.mayKeep(caller.reader(), complaint)
                ? answers.form(ui, asked)
                : answers.refused(ui, asked, Refusal.forbidden());
    }

    /** The owner is asked for a second person; whoever else sends it is the second. */
    Form closing(Caller.Staff caller) {
        var form = choices.colleague(Desk.form(caller, "circle"), "named");
        var alone = desk.find(caller).ownerId() == caller.reader().personId();
        return choices.colleague(alone ? form.required() : form, "barred")
                .area("reason")
                .rows(4)
                .limit(2000)
                .required();
    }

    Form placing(Ui ui, Caller.Staff caller) {
        return choices.colleague(of(caller, "people"), "person")
                .required()
                .radios("standing", Option.each(ui, "circle.standing", Standing.class))
                .required()
                .value("standing", Standing.NAMED)
                .area("reason")
                .rows(3)
                .limit(2000)
                .required();
    }

    Form opening(Caller.Staff caller) {
        return of(caller, "ending").area("reason").rows(4).limit(2000).required();
    }

    private static Form of(Caller.Staff caller, String noun) {
        var path = Desk.path(caller.number());
        return new Form("circle-" + noun, path + "/circle/" + noun).cancel(path).hidden("version", "");
    }
}
