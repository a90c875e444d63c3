package app.qingtian.calendar.web;

import app.qingtian.calendar.Calendar;
import app.qingtian.calendar.Calendars;
import app.qingtian.calendar.Reckoning;
import app.qingtian.calendar.Slot;
import app.qingtian.calendar.Unit;
import app.qingtian.kernel.web.Unfit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When it will be due, and how much was worked: the calculator, open to everybody, and the calendars it counts with. */
@RestController
@RequestMapping(path = "/api/v1/calendars", produces = "application/json")
@Tag(name = "calendars")
class CalendarApi {

    private final Calendars calendars;

    CalendarApi(Calendars calendars) {
        this.calendars = calendars;
    }

    /** A calendar as it is now; {@code knownYears} are those whose public holidays are known. */
    record CalendarState(
            String key,
            String zh,
            String en,
            boolean standard,
            int edition,
            Instant since,
            String zone,
            @Nullable String holidays,
            Map<DayOfWeek, List<String>> week,
            SortedSet<Integer> knownYears) {}

    /** When it is due and how that was counted; steps count working days or minutes. */
    record Due(
            String calendar,
            int edition,
            OffsetDateTime dueAt,
            List<Reckoning.Step> steps,
            List<Integer> unknownYears) {}

    /** How much was worked between two moments; a day counts when it closes. */
    record Worked(String calendar, int edition, long minutes, long days, List<Integer> unknownYears) {}

    @GetMapping
    @Operation(operationId = "listCalendars", summary = "All calendars, the house's own first")
    List<CalendarState> all() {
        return calendars.all().stream().map(this::state).toList();
    }

    @GetMapping("/{key}")
    @Operation(operationId = "getCalendar", summary = "One calendar: zone, hours, whose holidays, and the years known")
    CalendarState one(@PathVariable("key") String key) {
        return state(calendar(key));
    }

    @GetMapping("/{key}/due")
    @Operation(operationId = "reckonDue", summary = "When so many working days or minutes will be over, step by step")
    Due due(@PathVariable("key") String key, @Valid @ParameterObject DueQuestion question) {
        var calendar = calendar(key);
        var edition = calendars.edition(calendar);
        var from = question.from();
        var reckoning = from == null
                ? null
                : Reckoning.of(edition, from, question.allowance(), question.counting())
                        .orElse(null);
        if (reckoning == null) {
            throw new Unfit(422, "beyond_calendar");
        }
        return new Due(
                key,
                calendar.number(),
                in(edition.timetable().zone(), reckoning.dueAt()),
                reckoning.steps(),
                reckoning.unknownYears());
    }

    @GetMapping("/{key}/worked")
    @Operation(operationId = "measureWorked", summary = "How many minutes were worked between two moments")
    Worked worked(@PathVariable("key") String key, @RequestParam("from") Instant from, @RequestParam("to") Instant to) {
        if (to.isBefore(from)) {
            throw new Unfit(422, "to_before_from");
        }
        var calendar = calendar(key);
        var edition = calendars.edition(calendar);
        if (!edition.time().covers(from) || !edition.time().covers(to)) {
            throw new Unfit(422, "beyond_calendar");
        }
        return new Worked(
                key,
                calendar.number(),
                Unit.WORKING_MINUTES.passed(edition.time(), from, to) / Unit.WORKING_MINUTES.one(),
                Unit.WORKING_DAYS.passed(edition.time(), from, to),
                Reckoning.unknownYears(edition, Unit.WORKING_MINUTES, from, to));
    }

    private Calendar calendar(String key) {
        return calendars.byKey(key).orElseThrow(Unfit::notFound);
    }

    private static OffsetDateTime in(ZoneId zone, Instant at) {
        return at.atZone(zone).toOffsetDateTime();
    }

    private CalendarState state(Calendar it) {
        var week = new TreeMap<DayOfWeek, List<String>>();
        it.plan()
                .week()
                .forEach((day, slots) ->
                        week.put(day, slots.stream().map(Slot::toString).toList()));
        return new CalendarState(
                it.key(),
                it.zh(),
                it.en(),
                it.standard(),
                it.number(),
                it.since(),
                it.plan().zone().getId(),
                it.plan().holidays(),
                week,
                calendars.edition(it).timetable().years());
    }
}
