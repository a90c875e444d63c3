package app.qingtian.administration.web;

import app.qingtian.administration.Staff;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** Somebody new; the password for the first log-in is told once. */
@AdministratorsChange
@Controller
@Tag(name = "administration")
class HiringController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Staff staff;
    private final Departments departments;
    private final PersonForms forms;
    private final Answers answers;

    HiringController(Staff staff, Departments departments, PersonForms forms, Answers answers) {
        this.staff = staff;
        this.departments = departments;
        this.forms = forms;
        this.answers = answers;
    }

    @GetMapping(PeoplePages.PATH + "/new")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader) {
        Administrators.only(reader);
        return answers.form(ui, forms.hiring(ui));
    }

    @PostMapping(PeoplePages.PATH)
    ResponseEntity<JteModel> hire(Ui ui, Reader reader, @Valid NewPersonForm sent, BindingResult errors) {
        if (errors.hasErrors()) {
            return answers.invalid(ui, forms.hiring(ui), errors);
        }
        return switch (hired(ui, reader, sent)) {
            case Outcome.Refused<Staff.Hired>(var refusal) -> answers.refused(ui, forms.hiring(ui), refusal);
            case Outcome.Done<Staff.Hired>(var hired) ->
                ResponseEntity.ok(
                        ui.isHtmx()
                                ? templates.administrationPartHired(ui, hired)
                                : templates.administrationHired(ui, reader.name(), hired));
        };
    }

    @PostMapping("/api/v1/people")
    @ResponseBody
    @Operation(operationId = "hire", summary = "Somebody new; the password for the first log-in is told only now")
    ResponseEntity<Object> hire(Ui ui, Reader reader, @Valid @RequestBody NewPersonForm sent) {
        return answers.api(ui, hired(ui, reader, sent).map(it -> Reply.created("/api/v1/people/" + it.login(), it)));
    }

    private Outcome<Staff.Hired> hired(Ui ui, Reader reader, NewPersonForm sent) {
        var home = departments.byKey(Said.blank(sent.department())).filter(Department::active);
        return home.isEmpty()
                ? Outcome.refused(new Refusal("department_unknown", 422, List.of(Said.blank(sent.department()))))
                : staff.hire(reader, sent.person(home.get().id(), ui.zone()), ui.now());
    }
}
