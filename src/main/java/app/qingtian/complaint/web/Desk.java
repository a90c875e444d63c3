package app.qingtian.complaint.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Complaints;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** How every verb on a complaint is answered, whichever room it belongs to: as a form and a page, or as the API's JSON. */
@Component
public class Desk {

    private final Answers answers;
    private final Complaints complaints;

    Desk(Answers answers, Complaints complaints) {
        this.answers = answers;
        this.complaints = complaints;
    }

    public static String path(String number) {
        return "/work/complaints/" + number;
    }

    /** The form of a verb, for somebody who may see the complaint and handles it; 404 and 403 for others. */
    public ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller, Form form) {
        var found = complaints.find(caller);
        form.cancel(path(caller.number()));
        if (found.isEmpty()) {
            return answers.refused(ui, form, Refusal.unknown());
        }
        return found.get().mayBeHandledBy(caller.reader())
                ? answers.form(ui, form)
                : answers.refused(ui, form, Refusal.forbidden());
    }

    /** The page's answer: wrong fields and refusals bring the form back with all that was typed, success the complaint. */
    public ResponseEntity<JteModel> page(Ui ui, Form form, BindingResult errors, Supplier<Outcome<Complaint>> verb) {
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : answers.page(ui, form, verb.get(), complaint -> path(complaint.number()));
    }

    /** The API's answer: where the complaint stands now, with its ETag. */
    public ResponseEntity<Object> api(Ui ui, Outcome<Complaint> outcome) {
        return answers.api(
                ui,
                outcome.map(complaint -> Reply.of(ComplaintState.of(complaint)).version(complaint.version())));
    }

    /** The API's answer when something new came to be: 201 and where it can be read. */
    public ResponseEntity<Object> created(Ui ui, Outcome<Complaint> outcome) {
        return answers.api(
                ui,
                outcome.map(complaint -> Reply.created(api(complaint.number()), ComplaintState.of(complaint))
                        .version(complaint.version())));
    }

    public static String api(String number) {
        return "/api/v1/complaints/" + number;
    }
}
