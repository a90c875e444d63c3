package app.qingtian.complaint.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Timeline;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** How every verb on a complaint is answered, whichever room it belongs to: as a form and a page, or as the API's JSON. */
@Component
public class Desk {

    private static final int CONSEQUENCES = 5;

    private final Answers answers;
    private final Complaints complaints;
    private final Timeline timeline;

    Desk(Answers answers, Complaints complaints, Timeline timeline) {
        this.answers = answers;
        this.complaints = complaints;
        this.timeline = timeline;
    }

    public static String path(String number) {
        return "/work/complaints/" + number;
    }

    public static String api(String number) {
        return "/api/v1/complaints/" + number;
    }

    /** An empty form of a verb on this complaint; it remembers the version that was looked at. */
    public static Form form(Caller.Staff caller, String noun) {
        var path = path(caller.number());
        var seen = caller.version();
        return new Form(noun, path + "/" + noun).cancel(path).hidden("version", seen == null ? "" : seen);
    }

    /** The same form, saying at once that the stage forbids it, unless it {@code fits}. */
    public static Form when(boolean fits, Complaint complaint, Form form) {
        return fits ? form : form.refused(complaint.stageForbids());
    }

    /** The complaint as this caller may see it; otherwise the answer is 404. */
    public Complaint find(Caller.Staff caller) {
        return complaints.find(caller).orElseThrow(Unfit::notFound);
    }

    /** The form of a verb for whoever handles the complaint; 404 and 403 for others. */
    public ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller, Function<Complaint, Form> form) {
        return ask(ui, caller, complaint -> complaint.mayBeHandledBy(caller.reader()), form);
    }

    /** The form of a verb for whoever watches over the handling of complaints; 404 and 403 for others. */
    public ResponseEntity<JteModel> watch(Ui ui, Caller.Staff caller, Function<Complaint, Form> form) {
        return ask(ui, caller, _ -> caller.reader().watches(), form);
    }

    /** The form of a verb for whoever may do it; 404 and 403 for others. */
    public ResponseEntity<JteModel> ask(
            Ui ui, Caller.Staff caller, Predicate<Complaint> may, Function<Complaint, Form> form) {
        var complaint = find(caller);
        var asked = form.apply(complaint).value("version", complaint.version());
        return may.test(complaint) ? answers.form(ui, asked) : answers.refused(ui, asked, Refusal.forbidden());
    }

    /** The form of a verb for everybody who may see the complaint. */
    public ResponseEntity<JteModel> offer(Ui ui, Caller.Staff caller, Function<Complaint, Form> form) {
        var complaint = find(caller);
        return answers.form(ui, form.apply(complaint).value("version", complaint.version()));
    }

    /** The page's answer: wrong fields and refusals bring the form back with all that was typed, success the complaint. */
    public ResponseEntity<JteModel> page(Ui ui, Form form, BindingResult errors, Supplier<Outcome<Complaint>> verb) {
        return errors.hasErrors() ? answers.invalid(ui, form, errors) : page(ui, form, verb.get());
    }

    /** A form that came too late counts when it is sent once more: whoever sends it has been told. */
    public ResponseEntity<JteModel> page(Ui ui, Form form, Outcome<Complaint> outcome) {
        if (outcome instanceof Outcome.Refused<Complaint>(var refusal)
                && refusal.status() == 412
                && !refusal.details().isEmpty()
                && refusal.details().getFirst() instanceof Integer present) {
            form.value("version", present);
        }
        return answers.page(ui, form, outcome, complaint -> path(complaint.number()));
    }

    /** The API's answer: where the complaint stands now, with its ETag. */
    public ResponseEntity<Object> api(Ui ui, Outcome<Complaint> outcome) {
        return answers.api(
                ui,
                outcome.map(complaint -> Reply.of(ComplaintState.of(complaint)).version(complaint.version())));
    }

    /** The API's answer to a look-up: something of this complaint, with the complaint's ETag. */
    public ResponseEntity<Object> told(Complaint complaint, Object body) {
        return answers.api(Reply.of(body).version(complaint.version()));
    }

    /** The API's answer when a complaint came to be: 201 and where it can be read. */
    public ResponseEntity<Object> created(Ui ui, Outcome<Complaint> outcome) {
        return answers.api(
                ui,
                outcome.map(complaint -> Reply.created(api(complaint.number()), ComplaintState.of(complaint))
                        .version(complaint.version())));
    }

    /** The API's answer when something of a complaint came to be: 201, its id, and where it can be read. */
    public <E extends ComplaintEvent> ResponseEntity<Object> made(Ui ui, Outcome<Complaint> outcome, Born<E> born) {
        return answers.api(
                ui,
                outcome.map(complaint -> Reply.created(
                                api(complaint.number()) + "/" + born.noun(),
                                new Made(born.newest(recent(complaint)), ComplaintState.of(complaint)))
                        .version(complaint.version())));
    }

    /** What just happened, and what the house did about it. */
    private List<Timeline.Line> recent(Complaint complaint) {
        return timeline.of(complaint, Timeline.NOBODY, complaint.version() + 1, CONSEQUENCES)
                .ask();
    }
}
