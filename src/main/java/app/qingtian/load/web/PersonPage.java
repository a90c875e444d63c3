package app.qingtian.load.web;

import app.qingtian.identity.Overseers;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Address;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.load.Days;
import app.qingtian.load.Loads;
import app.qingtian.load.Reassignments;
import app.qingtian.routing.Handovers;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import qingtian.pages.StaticTemplates;

/** What one colleague still has to keep, and giving their complaints to another, many at once. */
@Controller
@Hidden
class PersonPage {

    private static final int CHOICE = 100;

    private final StaticTemplates templates = new StaticTemplates();
    private final Loads loads;
    private final Reassignments reassignments;
    private final Overseers overseers;
    private final People people;

    PersonPage(Loads loads, Reassignments reassignments, Overseers overseers, People people) {
        this.loads = loads;
        this.reassignments = reassignments;
        this.overseers = overseers;
        this.people = people;
    }

    /** One bucket of the days: 0 is overdue, 1 today. */
    @Address
    record Bucket(@Min(0) @Max(11) @Nullable Integer due) {}

    @GetMapping(LoadPage.PATH + "/people/{login}")
    ResponseEntity<JteModel> person(
            Ui ui,
            Reader reader,
            @PathVariable("login") String login,
            @Valid @Nullable Bucket bucket,
            BindingResult faults) {
        var due = bucket == null || faults.hasErrors() ? null : bucket.due();
        var person = people.byLogin(login).orElseThrow(Unfit::notFound);
        var form = overseers.over(reader, person.departmentId()) ? form(person) : null;
        return shown(ui, reader, new Shown(person, due, List.of(), form), 200);
    }

    @PostMapping(LoadPage.PATH + "/people/{login}/handovers")
    ResponseEntity<JteModel> handOver(
            Ui ui, Reader reader, @PathVariable("login") String login, @Valid HandoverForm sent, BindingResult errors) {
        var person = people.byLogin(login).orElseThrow(Unfit::notFound);
        var form = form(person);
        if (errors.hasErrors()) {
            return again(ui, reader, new Shown(person, null, sent.chosen(), form.errors(errors)), 422);
        }
        return switch (reassignments.handOver(reader, sent.wish())) {
            case Outcome.Done<List<Reassignments.Item>>(var items) ->
                ResponseEntity.ok(told(
                        ui,
                        reader,
                        items.stream().map(it -> HandedLine.of(ui, it)).toList()));
            case Outcome.Refused<List<Reassignments.Item>>(var refusal) ->
                again(ui, reader, new Shown(person, null, sent.chosen(), form.refused(refusal)), refusal.status());
        };
    }

    /** The page of one person: which bucket, which complaints are ticked, and the form, or none. */
    private record Shown(
            Person person,
            @Nullable Integer due,
            List<String> chosen,
            @Nullable Form form) {}

    private ResponseEntity<JteModel> again(Ui ui, Reader reader, Shown shown, int status) {
        var form = shown.form();
        return ui.isHtmx() && form != null
                ? ResponseEntity.status(status).body(templates.uiForm(ui, form.view(ui)))
                : shown(ui, reader, shown, status);
    }

    private ResponseEntity<JteModel> shown(Ui ui, Reader reader, Shown it, int status) {
        var form = it.form();
        var running = loads.running(reader, it.person(), new Days(ui.now(), ui.zone()), it.due())
                .orElseThrow(Unfit::notFound);
        var view = new PersonView(
                it.person().name(), it.person().login(), running, it.chosen(), form == null ? null : form.view(ui));
        return ResponseEntity.status(status).body(templates.loadPerson(ui, reader.name(), view));
    }

    private JteModel told(Ui ui, Reader reader, List<HandedLine> items) {
        return ui.isHtmx() ? templates.loadPartHanded(ui, items) : templates.loadHanded(ui, reader.name(), items);
    }

    private Form form(Person person) {
        var form = new Form("handover", LoadPage.PATH + "/people/" + person.login() + "/handovers");
        var others = people.directory("", "", CHOICE);
        var to = others.next() == null
                ? form.choice(
                        "to",
                        others.items().stream()
                                .filter(it -> it.id() != person.id() && Handovers.mayOwn(it))
                                .map(it -> new Option(it.login(), it.name()))
                                .toList())
                : form.text("to").limit(60).autocomplete("off");
        return to.required().area("briefing").rows(5).limit(4000).required();
    }
}
