package app.qingtian.calendar.web;

import app.qingtian.calendar.Calendar;
import app.qingtian.calendar.Calendars;
import app.qingtian.calendar.Holidays;
import app.qingtian.calendar.Keepers;
import app.qingtian.calendar.Reckoning;
import app.qingtian.calendar.web.CalendarView.Sum;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import qingtian.pages.StaticTemplates;

/** The calendars, and the calculator on each: at work with its history, and for everybody else without. */
@Controller
@Hidden
class CalendarPages {

    static final String PATH = "/work/calendars";

    private final StaticTemplates templates = new StaticTemplates();
    private final Calendars calendars;
    private final Holidays holidays;
    private final Keepers keepers;

    CalendarPages(Calendars calendars, Holidays holidays, Keepers keepers) {
        this.calendars = calendars;
        this.holidays = holidays;
        this.keepers = keepers;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> all(Ui ui, Reader reader) {
        var views = calendars.all().stream().map(it -> listed(ui, it)).toList();
        return ResponseEntity.ok(templates.calendarCalendars(ui, reader.name(), reader.is(Role.ADMINISTRATOR), views));
    }

    @GetMapping(PATH + "/{key}")
    ResponseEntity<JteModel> one(
            Ui ui,
            Reader reader,
            @PathVariable("key") String key,
            @Valid @Nullable DueQuestion asked,
            BindingResult errors) {
        var view = reckoned(ui, view(ui, calendar(key), PATH + "/" + key, reader), asked, errors);
        return ResponseEntity.status(view.sum().refused() == null ? 200 : 422)
                .body(templates.calendarCalendar(ui, reader.name(), view));
    }

    /** For whoever was promised something and wants to count for themselves. */
    @GetMapping("/calendars/{key}")
    ResponseEntity<JteModel> open(
            Ui ui, @PathVariable("key") String key, @Valid @Nullable DueQuestion asked, BindingResult errors) {
        var view = reckoned(ui, view(ui, calendar(key), "/calendars/" + key, null), asked, errors);
        return ResponseEntity.status(view.sum().refused() == null ? 200 : 422).body(templates.calendarOpen(ui, view));
    }

    private Calendar calendar(String key) {
        return calendars.byKey(key).orElseThrow(Unfit::notFound);
    }

    /** One of many: only what is in memory. */
    private CalendarView listed(Ui ui, Calendar calendar) {
        return new CalendarView(
                calendar,
                calendars.edition(calendar).timetable(),
                CalendarView.Sum.nothing(ui.now()),
                List.of(),
                List.of(),
                PATH + "/" + calendar.key(),
                List.of(),
                false);
    }

    private CalendarView view(Ui ui, Calendar calendar, String path, @Nullable Reader reader) {
        var source = calendar.plan().holidays();
        return new CalendarView(
                calendar,
                calendars.edition(calendar).timetable(),
                CalendarView.Sum.nothing(ui.now()),
                source == null ? List.of() : holidays.years(source),
                reader == null ? List.of() : calendars.history(calendar),
                path,
                reader == null
                        ? List.of()
                        : keepers.all().stream()
                                .filter(it -> it.calendar().id() == calendar.id())
                                .map(it -> said(ui, it))
                                .toList(),
                reader != null && reader.is(Role.ADMINISTRATOR));
    }

    private static String said(Ui ui, Keepers.Kept kept) {
        var name = kept.department().name(ui.language());
        return kept.inherited()
                ? ui.t("calendar.keepers.inherited", name, kept.keeper().name(ui.language()))
                : name;
    }

    private CalendarView reckoned(Ui ui, CalendarView view, @Nullable DueQuestion asked, BindingResult errors) {
        if (asked == null
                || asked.blank() && errors.getFieldErrors().stream().noneMatch(FieldError::isBindingFailure)) {
            return view;
        }
        var from = asked.from();
        if (errors.hasErrors() || from == null) {
            return view.with(new Sum(from == null ? ui.now() : from, "7", false, null, ui.t("reckoning.unreadable")));
        }
        boolean minutes = asked.minutes() != null;
        var answer = Reckoning.of(calendars.edition(view.calendar()), from, asked.allowance(), asked.counting());
        return view.with(new Sum(
                from,
                String.valueOf(minutes ? asked.minutes() : asked.days()),
                minutes,
                answer.orElse(null),
                answer.isPresent() ? null : ui.t("refusal.beyond_calendar")));
    }
}
