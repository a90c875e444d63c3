package app.qingtian.escalation.web;

import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Hierarchy;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Which department stands above which. */
@AdministratorsChange
@Controller
@Tag(name = "ladder")
class LineController {

    private final Hierarchy hierarchy;
    private final Departments departments;
    private final Answers answers;

    LineController(Hierarchy hierarchy, Departments departments, Answers answers) {
        this.hierarchy = hierarchy;
        this.departments = departments;
        this.answers = answers;
    }

    /** The key of the department above; blank for the top. */
    record ParentForm(@Limit(60) @Nullable String parent) {

        @Nullable String key() {
            return parent == null || parent.isBlank() ? null : parent;
        }
    }

    /** Where a department stands now. */
    record Placed(String key, @Nullable String parent) {}

    @GetMapping("/work/departments/{key}/parent")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("key") String key) {
        var form = form(ui, key);
        return reader.is(Role.ADMINISTRATOR) ? answers.form(ui, form) : answers.refused(ui, form, Refusal.forbidden());
    }

    @PostMapping("/work/departments/{key}/parent")
    ResponseEntity<JteModel> place(
            Ui ui, Reader reader, @PathVariable("key") String key, @Valid ParentForm sent, BindingResult errors) {
        var form = form(ui, key);
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : answers.page(ui, form, hierarchy.place(reader, key, sent.key()), _ -> LadderController.PATH);
    }

    @PutMapping("/api/v1/departments/{key}/parent")
    @ResponseBody
    @Operation(operationId = "placeDepartment", summary = "Put a department under another, or at the top (null)")
    ResponseEntity<Object> place(
            Ui ui, Reader reader, @PathVariable("key") String key, @Valid @RequestBody ParentForm sent) {
        return answers.api(
                ui, hierarchy.place(reader, key, sent.key()).map(_ -> Reply.of(new Placed(key, sent.key()))));
    }

    private Form form(Ui ui, String key) {
        var department = departments.byKey(key).orElseThrow(Unfit::notFound);
        var others = departments.all().stream()
                .filter(it -> !it.equals(department))
                .filter(it -> it.active() || Objects.equals(it.id(), department.parentId()))
                .map(it -> new Option(it.key(), it.name(ui.language())))
                .toList();
        var parent = Optional.ofNullable(department.parentId()).flatMap(departments::byId);
        return new Form("parent", "/work/departments/" + key + "/parent")
                .cancel(LadderController.PATH)
                .choice("parent", others)
                .value("parent", parent.map(Department::key).orElse(""));
    }
}
