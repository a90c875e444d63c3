package app.qingtian.calendar.web;

import app.qingtian.calendar.Calendar;
import app.qingtian.calendar.Calendars;
import app.qingtian.calendar.Holidays;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.ETags;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** Administrators open and change calendars; each change is a new edition with its reason. */
@AdministratorsChange
@Controller
@Tag(name = "calendars")
class PlanController {

    private final Calendars calendars;
    private final Holidays holidays;
    private final Answers answers;

    PlanController(Calendars calendars, Holidays holidays, Answers answers) {
        this.calendars = calendars;
        this.holidays = holidays;
        this.answers = answers;
    }

    @GetMapping(CalendarPages.PATH + "/new")
    ResponseEntity<JteModel> askNew(Ui ui, Reader reader) {
        return asked(ui, reader, PlanForms.opening(ui, holidays, calendars.standard()));
    }

    @PostMapping(CalendarPages.PATH)
    ResponseEntity<JteModel> open(Ui ui, Reader reader, @Valid PlanForm sent, BindingResult errors) {
        var form = PlanForms.opening(ui, holidays, calendars.standard());
        return errors.hasErrors()
                ? answers.invalid(ui, form, errors)
                : answers.page(ui, form, opened(reader, sent), key -> CalendarPages.PATH + "/" + key);
    }

    @PostMapping("/api/v1/calendars")
    @ResponseBody
    @Operation(operationId = "openCalendar", summary = "Open a calendar: hours as 09:00-12:00 13:30-17:30")
    ResponseEntity<Object> open(Ui ui, Reader reader, @Valid @RequestBody PlanForm sent) {
        return answers.api(
                ui,
                opened(reader, sent)
                        .map(key -> Reply.created("/api/v1/calendars/" + key, new Written(key))
                                .version(1)));
    }

    @GetMapping(CalendarPages.PATH + "/{key}/plan")
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, @PathVariable("key") String key) {
        return asked(ui, reader, PlanForms.changing(ui, holidays, calendar(key)));
    }

    @PostMapping(CalendarPages.PATH + "/{key}/plan")
    ResponseEntity<JteModel> change(
            Ui ui,
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam("version") int version,
            @Valid PlanForm sent,
            BindingResult errors) {
        var form = PlanForms.changing(ui, holidays, calendar(key));
        return errors.hasErrors()
                ? answers.invalid(ui, form.value("version", version), errors)
                : answers.page(
                        ui,
                        form,
                        calendars.change(reader, sent.name(key), sent.plan(), new Calendars.Cause(version, sent.why())),
                        _ -> CalendarPages.PATH + "/" + key);
    }

    @PutMapping("/api/v1/calendars/{key}")
    @ResponseBody
    @Operation(operationId = "changeCalendar", summary = "Change a calendar; open promises are planned anew")
    ResponseEntity<Object> change(
            Ui ui,
            Reader reader,
            @PathVariable("key") String key,
            @Valid @RequestBody PlanForm sent,
            HttpServletRequest request) {
        int seen = ETags.ifMatch(request, calendar(key).number());
        return answers.api(
                ui,
                calendars
                        .change(reader, sent.name(key), sent.plan(), new Calendars.Cause(seen, sent.why()))
                        .map(_ -> Reply.of(new Written(key)).version(seen + 1L)));
    }

    record Written(@NotBlank String key) {}

    private Outcome<String> opened(Reader reader, PlanForm sent) {
        var key = sent.key();
        return key == null
                ? Outcome.refused(new Refusal("calendar_key_missing", 422, java.util.List.of()))
                : calendars.open(reader, sent.name(key), sent.plan(), sent.why());
    }

    private Calendar calendar(String key) {
        return calendars.byKey(key).orElseThrow(Unfit::notFound);
    }

    private ResponseEntity<JteModel> asked(Ui ui, Reader reader, Form form) {
        return reader.is(Role.ADMINISTRATOR) ? answers.form(ui, form) : answers.refused(ui, form, Refusal.forbidden());
    }
}
