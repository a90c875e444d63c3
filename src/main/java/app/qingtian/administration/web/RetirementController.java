package app.qingtian.administration.web;

import app.qingtian.administration.Changes;
import app.qingtian.administration.Noun;
import app.qingtian.administration.Offices;
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

/** A department closes, or opens again. */
@AdministratorsChange
@Controller
@Tag(name = "administration")
class RetirementController {

    private final Offices offices;
    private final Changes changes;
    private final Answers answers;

    RetirementController(Offices offices, Changes changes, Answers answers) {
        this.offices = offices;
        this.changes = changes;
        this.answers = answers;
    }

    /** Why it closes. */
    record RetirementForm(@NotBlank @Limit(500) @Nullable String reason) {}

    @GetMapping(DepartmentPages.PATH + "/{key}/retirement")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("key") String key) {
        Administrators.only(reader);
        return answers.form(ui, form(key));
    }

    @PostMapping(DepartmentPages.PATH + "/{key}/retirement")
    ResponseEntity<JteModel> retire(
            Ui ui, Reader reader, @PathVariable("key") String key, @Valid RetirementForm sent, BindingResult errors) {
        if (errors.hasErrors()) {
            return answers.invalid(ui, form(key), errors);
        }
        var outcome = offices.retire(reader, key, Said.blank(sent.reason()), ui.now());
        return answers.page(ui, form(key), outcome, _ -> DepartmentPages.path(key));
    }

    @PostMapping("/api/v1/departments/{key}/retirement")
    @ResponseBody
    @Operation(operationId = "retireDepartment", summary = "Close a department that holds no people and no open work")
    ResponseEntity<Object> retire(
            Ui ui, Reader reader, @PathVariable("key") String key, @Valid @RequestBody RetirementForm sent) {
        return answers.api(
                ui,
                offices.retire(reader, key, Said.blank(sent.reason()), ui.now()).map(Keeping::reply));
    }

    @PostMapping(DepartmentPages.PATH + "/{key}/restoration")
    ResponseEntity<JteModel> restore(Ui ui, Reader reader, @PathVariable("key") String key) {
        return answers.page(
                ui,
                new Form("restoration", DepartmentPages.path(key) + "/restoration").cancel(DepartmentPages.path(key)),
                offices.restore(reader, key, ui.now()),
                _ -> DepartmentPages.path(key));
    }

    @PostMapping("/api/v1/departments/{key}/restoration")
    @ResponseBody
    @Operation(operationId = "restoreDepartment", summary = "Open a department again")
    ResponseEntity<Object> restored(Ui ui, Reader reader, @PathVariable("key") String key) {
        return answers.api(ui, offices.restore(reader, key, ui.now()).map(Keeping::reply));
    }

    private Form form(String key) {
        if (changes.sheet(Noun.DEPARTMENT, key).isEmpty()) {
            throw Unfit.notFound();
        }
        return new Form("retirement", DepartmentPages.path(key) + "/retirement")
                .cancel(DepartmentPages.path(key))
                .area("reason")
                .limit(500)
                .rows(3)
                .required();
    }
}
