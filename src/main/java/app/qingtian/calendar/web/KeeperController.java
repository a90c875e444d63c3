package app.qingtian.calendar.web;

import app.qingtian.calendar.Calendar;
import app.qingtian.calendar.Calendars;
import app.qingtian.calendar.Keepers;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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

/** Which departments keep a calendar. */
@AdministratorsChange
@Controller
@Tag(name = "calendars")
class KeeperController {

    private final Calendars calendars;
    private final Keepers keepers;
    private final Departments departments;
    private final Answers answers;

    KeeperController(Calendars calendars, Keepers keepers, Departments departments, Answers answers) {
        this.calendars = calendars;
        this.keepers = keepers;
        this.departments = departments;
        this.answers = answers;
    }

    /** Keys of departments: all that keep it, and no others. */
    record KeepersForm(@Size(max = 1000) @Nullable List<@NotNull @Limit(100) String> departments) {

        List<String> keys() {
            return departments == null ? List.of() : departments;
        }
    }

    /** Who keeps it, and who has none of their own and works by it for being below them. */
    record KeptBy(List<String> departments, List<Heir> inherited) {}

    /** A department, and the one above it whose calendar it works by; both by key. */
    record Heir(String department, String keeper) {}

    @GetMapping("/api/v1/calendars/{key}/departments")
    @ResponseBody
    @Operation(
            operationId = "listKeepers",
            summary = "Which departments keep a calendar, and which below them work by it")
    KeptBy kept(@PathVariable("key") String key) {
        var calendar = calendar(key);
        var heirs = keepers.all().stream()
                .filter(it -> it.inherited() && it.calendar().id() == calendar.id())
                .map(it -> new Heir(it.department().key(), it.keeper().key()))
                .toList();
        return new KeptBy(keys(calendar), heirs);
    }

    @PutMapping("/api/v1/calendars/{key}/departments")
    @ResponseBody
    @Operation(
            operationId = "setKeepers",
            summary = "Say which departments keep it; it counts what they are asked from now on")
    ResponseEntity<Object> keep(
            Ui ui, Reader reader, @PathVariable("key") String key, @Valid @RequestBody KeepersForm sent) {
        var kept = keepers.keep(reader, calendar(key), sent.keys());
        return answers.api(ui, kept.map(calendar -> Reply.of(new KeepersForm(keys(calendar)))));
    }

    @GetMapping(CalendarPages.PATH + "/{key}/departments")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("key") String key) {
        var form = form(ui, calendar(key));
        return reader.is(Role.ADMINISTRATOR) ? answers.form(ui, form) : answers.refused(ui, form, Refusal.forbidden());
    }

    @PostMapping(CalendarPages.PATH + "/{key}/departments")
    ResponseEntity<JteModel> keep(
            Ui ui, Reader reader, @PathVariable("key") String key, @Valid KeepersForm sent, BindingResult errors) {
        var form = form(ui, calendar(key));
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : answers.page(
                        ui,
                        form,
                        keepers.keep(reader, calendar(key), sent.keys()),
                        _ -> CalendarPages.PATH + "/" + key);
    }

    private Form form(Ui ui, Calendar calendar) {
        var path = CalendarPages.PATH + "/" + calendar.key();
        var kept = keys(calendar);
        return new Form("keepers", path + "/departments")
                .cancel(path)
                .checks(
                        "departments",
                        departments.all().stream()
                                .filter(it -> it.active() || kept.contains(it.key()))
                                .map(it -> new Option(it.key(), it.name(ui.language())))
                                .toList())
                .value("departments", kept);
    }

    private List<String> keys(Calendar calendar) {
        return keepers.of(calendar).stream().map(Department::key).toList();
    }

    private Calendar calendar(String key) {
        return calendars.byKey(key).orElseThrow(Unfit::notFound);
    }
}
