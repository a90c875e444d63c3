package app.qingtian.administration.web;

import app.qingtian.administration.Changes;
import app.qingtian.administration.Noun;
import app.qingtian.administration.Offices;
import app.qingtian.administration.Sheet;
import app.qingtian.administration.Wish;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.ETags;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A department opens; its names, the one above it, who answers and who watches. */
@AdministratorsChange
@Controller
@Tag(name = "administration")
class DepartmentController {

    private final Offices offices;
    private final Changes changes;
    private final DepartmentForms forms;
    private final Keeping keeping;
    private final Answers answers;

    DepartmentController(Offices offices, Changes changes, DepartmentForms forms, Keeping keeping, Answers answers) {
        this.offices = offices;
        this.changes = changes;
        this.forms = forms;
        this.keeping = keeping;
        this.answers = answers;
    }

    @GetMapping(DepartmentPages.PATH + "/new")
    ResponseEntity<JteModel> askNew(Ui ui, Reader reader) {
        Administrators.only(reader);
        return answers.form(ui, forms.opening(ui));
    }

    @PostMapping(DepartmentPages.PATH)
    ResponseEntity<JteModel> open(Ui ui, Reader reader, @Valid DepartmentForm sent, BindingResult errors) {
        return errors.hasErrors()
                ? answers.invalid(ui, forms.opening(ui), errors)
                : answers.page(ui, forms.opening(ui), opened(ui, reader, sent), DepartmentPages::path);
    }

    @PostMapping("/api/v1/departments")
    @ResponseBody
    @Operation(operationId = "openDepartment", summary = "Open a department; its key never changes")
    ResponseEntity<Object> open(Ui ui, Reader reader, @Valid @RequestBody DepartmentForm sent) {
        return answers.api(
                ui,
                opened(ui, reader, sent)
                        .map(key -> Reply.created("/api/v1/departments/" + key, Changed.of(sheet(key)))));
    }

    @GetMapping(DepartmentPages.PATH + "/{key}/terms")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("key") String key) {
        Administrators.only(reader);
        return answers.form(ui, forms.terms(ui, sheet(key)));
    }

    @PostMapping(DepartmentPages.PATH + "/{key}/terms")
    ResponseEntity<JteModel> change(
            Ui ui,
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam("version") int version,
            @RequestParam(name = "kept", defaultValue = "false") boolean kept,
            @Valid DepartmentForm sent,
            BindingResult errors) {
        var form = forms.terms(ui, sheet(key));
        if (errors.hasErrors()) {
            return answers.invalid(ui, form.value("version", version), errors);
        }
        var path = DepartmentPages.path(key);
        return keeping.page(
                ui,
                reader,
                new Wish(Noun.DEPARTMENT, key, sent.fields(), version, ""),
                new Keeping.Sent(
                        form, sheet(key).field(ui.tag().startsWith("zh") ? "zh" : "en"), path + "/terms", path, kept));
    }

    @GetMapping("/api/v1/departments/{key}")
    @ResponseBody
    @Operation(operationId = "departmentSheet", summary = "A department as administrators see it, closed ones too")
    ResponseEntity<Object> look(Ui ui, Reader reader, @PathVariable("key") String key) {
        Administrators.only(reader);
        return answers.api(Reply.of(Changed.of(sheet(key))).version(sheet(key).version()));
    }

    @PutMapping("/api/v1/departments/{key}")
    @ResponseBody
    @Operation(
            operationId = "changeDepartment",
            summary = "Names, the department above, liaison and overseer; with preview=true nothing is kept")
    ResponseEntity<Object> change(
            Ui ui,
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "preview", defaultValue = "false") boolean preview,
            @Valid @RequestBody DepartmentForm sent,
            HttpServletRequest request) {
        int seen = ETags.ifMatch(request, sheet(key).version());
        return keeping.api(ui, reader, new Wish(Noun.DEPARTMENT, key, sent.fields(), seen, ""), preview);
    }

    private Outcome<String> opened(Ui ui, Reader reader, DepartmentForm sent) {
        var key = Said.blank(sent.key());
        return key.isEmpty()
                ? Outcome.refused(new Refusal("department_key_missing", 422, List.of()))
                : offices.open(reader, key, sent.fields(), ui.now());
    }

    private Sheet sheet(String key) {
        return changes.sheet(Noun.DEPARTMENT, key).orElseThrow(Unfit::notFound);
    }
}
