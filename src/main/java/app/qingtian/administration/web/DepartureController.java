package app.qingtian.administration.web;

import app.qingtian.administration.Changes;
import app.qingtian.administration.Noun;
import app.qingtian.administration.Staff;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Somebody leaves, with what they own in other hands, or comes back. */
@AdministratorsChange
@Controller
@Tag(name = "administration")
class DepartureController {

    private final Staff staff;
    private final Changes changes;
    private final PersonForms forms;
    private final Answers answers;

    DepartureController(Staff staff, Changes changes, PersonForms forms, Answers answers) {
        this.staff = staff;
        this.changes = changes;
        this.forms = forms;
        this.answers = answers;
    }

    /** Who gets what they own, if they own anything, and why they leave: also the briefing for the successor. */
    record DepartureForm(
            @Limit(60) @Nullable String successor,
            @NotBlank @Limit(500) @Nullable String reason) {

        Staff.Farewell farewell(String login) {
            return new Staff.Farewell(login, Said.blank(successor), Said.blank(reason));
        }
    }

    @GetMapping(PeoplePages.PATH + "/{login}/departure")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("login") String login) {
        Administrators.only(reader);
        return answers.form(ui, form(login));
    }

    @PostMapping(PeoplePages.PATH + "/{login}/departure")
    ResponseEntity<JteModel> leave(
            Ui ui,
            Reader reader,
            @PathVariable("login") String login,
            @Valid DepartureForm sent,
            BindingResult errors) {
        if (errors.hasErrors()) {
            return answers.invalid(ui, form(login), errors);
        }
        var outcome = staff.leave(reader, sent.farewell(login), ui.now());
        return answers.page(ui, form(login), outcome, _ -> PeoplePages.path(login));
    }

    @PostMapping("/api/v1/people/{login}/departure")
    @ResponseBody
    @Operation(
            operationId = "departPerson",
            summary = "Somebody leaves: what they own goes to the successor, then they may not come in any more")
    ResponseEntity<Object> leave(
            Ui ui, Reader reader, @PathVariable("login") String login, @Valid @RequestBody DepartureForm sent) {
        return answers.api(
                ui, staff.leave(reader, sent.farewell(login), ui.now()).map(Keeping::reply));
    }

    @PostMapping(PeoplePages.PATH + "/{login}/return")
    ResponseEntity<JteModel> comeBack(Ui ui, Reader reader, @PathVariable("login") String login) {
        return answers.page(
                ui,
                new Form("person-return", PeoplePages.path(login) + "/return").cancel(PeoplePages.path(login)),
                staff.comeBack(reader, login, ui.now()),
                _ -> PeoplePages.path(login));
    }

    @PostMapping("/api/v1/people/{login}/return")
    @ResponseBody
    @Operation(
            operationId = "returnPerson",
            summary = "Somebody who left may come in again, with the password they had")
    ResponseEntity<Object> returned(Ui ui, Reader reader, @PathVariable("login") String login) {
        return answers.api(ui, staff.comeBack(reader, login, ui.now()).map(Keeping::reply));
    }

    private Form form(String login) {
        if (changes.sheet(Noun.PERSON, login).isEmpty()) {
            throw Unfit.notFound();
        }
        return forms.departure(login, staff.open(login));
    }
}
