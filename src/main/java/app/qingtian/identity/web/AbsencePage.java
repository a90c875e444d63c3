package app.qingtian.identity.web;

import app.qingtian.identity.Absence;
import app.qingtian.identity.Absences;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Roster;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import qingtian.pages.StaticTemplates;

/** When somebody is away and who acts for them: one's own, or that of somebody one watches over. */
@Controller
@Hidden
class AbsencePage {

    static final String MINE = "/work/me/absence";

    /** So many colleagues are a list to choose from; more are asked for by login. */
    private static final int CHOICE = 100;

    private final StaticTemplates templates = new StaticTemplates();
    private final Absences absences;
    private final People people;
    private final Roster roster;
    private final Answers answers;

    AbsencePage(Absences absences, People people, Roster roster, Answers answers) {
        this.absences = absences;
        this.people = people;
        this.roster = roster;
        this.answers = answers;
    }

    @GetMapping(MINE)
    ResponseEntity<JteModel> mine(Ui ui, Reader reader) {
        return shown(ui, reader, person(reader.login()), MINE);
    }

    @PostMapping(MINE)
    ResponseEntity<JteModel> enter(Ui ui, Reader reader, @Valid AbsenceForm sent, BindingResult errors) {
        var form = form(reader.login(), MINE);
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : answers.page(ui, form, absences.enter(reader, reader.login(), sent.wish()), _ -> MINE);
    }

    @PostMapping(MINE + "/{id}/end")
    ResponseEntity<JteModel> end(Ui ui, Reader reader, @PathVariable("id") long id) {
        return answers.page(ui, ending(MINE, id), absences.end(reader, reader.login(), id), _ -> MINE);
    }

    @GetMapping("/work/people/{login}/absence")
    ResponseEntity<JteModel> ofSomebody(Ui ui, Reader reader, @PathVariable("login") String login) {
        var person = person(login);
        return absences.mayEnter(reader, person)
                ? shown(ui, reader, person, path(login))
                : answers.refused(ui, form(login, path(login)), Refusal.forbidden());
    }

    @PostMapping("/work/people/{login}/absence")
    ResponseEntity<JteModel> enterForSomebody(
            Ui ui, Reader reader, @PathVariable("login") String login, @Valid AbsenceForm sent, BindingResult errors) {
        var form = form(login, path(login));
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : answers.page(ui, form, absences.enter(reader, login, sent.wish()), _ -> path(login));
    }

    @PostMapping("/work/people/{login}/absence/{id}/end")
    ResponseEntity<JteModel> endForSomebody(
            Ui ui, Reader reader, @PathVariable("login") String login, @PathVariable("id") long id) {
        return answers.page(ui, ending(path(login), id), absences.end(reader, login, id), _ -> path(login));
    }

    private ResponseEntity<JteModel> shown(Ui ui, Reader reader, Person person, String path) {
        var lines = absences.of(person).stream().map(it -> line(ui, it)).toList();
        var view = new AbsenceView(
                person.name(),
                person.id() == reader.personId(),
                path,
                lines,
                form(person.login(), path).view(ui));
        return ResponseEntity.ok(templates.identityAbsence(ui, reader.name(), view));
    }

    private AbsenceView.Line line(Ui ui, Absence it) {
        var deputy = it.deputyId();
        return new AbsenceView.Line(
                it.id(), it.from(), it.until(), deputy == null ? null : roster.name(deputy), it.holds(ui.now()));
    }

    private Person person(String login) {
        return people.byLogin(login).orElseThrow(Unfit::notFound);
    }

    private Form form(String login, String path) {
        return AbsenceForm.asked(path, login, people.directory("", "", CHOICE));
    }

    private static Form ending(String path, long id) {
        return new Form("absence-end", path + "/" + id + "/end").cancel(path);
    }

    private static String path(String login) {
        return "/work/people/" + login + "/absence";
    }
}
