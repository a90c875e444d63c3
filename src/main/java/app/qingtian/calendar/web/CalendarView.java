package app.qingtian.calendar.web;

import app.qingtian.calendar.Calendar;
import app.qingtian.calendar.Calendars;
import app.qingtian.calendar.Holidays;
import app.qingtian.calendar.Reckoning;
import app.qingtian.calendar.Slot;
import app.qingtian.calendar.Timetable;
import app.qingtian.kernel.web.Ui;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One calendar on a page: its hours, what the calculator was asked and said, the days ahead that are different, and how it changed. */
public record CalendarView(
        Calendar calendar,
        Timetable timetable,
        Sum sum,
        List<Holidays.Year> papers,
        List<Calendars.Change> history,
        String path,
        List<String> keepers,
        boolean administrator) {

    private static final int DAYS_SHOWN = 60;

    /** What was asked, as it was typed, and the answer or why there is none. */
    public record Sum(
            Instant from,
            String amount,
            boolean inMinutes,
            @Nullable Reckoning answer,
            @Nullable String refused) {

        static Sum nothing(Instant now) {
            return new Sum(now, "7", false, null, null);
        }
    }

    /** Days in a row that are different in the same way. */
    public record Run(LocalDate from, LocalDate to, String name, boolean worked, String hours) {}

    /** The same with what the calculator was asked. */
    CalendarView with(Sum other) {
        return new CalendarView(calendar, timetable, other, papers, history, path, keepers, administrator);
    }

    /** "09:00–12:00 13:30–17:30" for each weekday, blank where it is free. */
    public List<String> week() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> timetable.week().getOrDefault(day, List.of()))
                .map(CalendarView::text)
                .toList();
    }

    public static String weekday(Ui ui, int index) {
        return ui.t("weekday." + (index + 1));
    }

    /** The different days from last month on. */
    public List<Run> ahead(Ui ui) {
        var runs = new java.util.ArrayList<Run>();
        var from = LocalDate.ofInstant(ui.now(), timetable.zone()).minusMonths(1);
        for (var entry : timetable.days().tailMap(from).entrySet()) {
            var day = entry.getValue();
            var run = new Run(entry.getKey(), entry.getKey(), day.name(), day.worked(), text(day.hours()));
            var last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && goesOn(last, run)) {
                runs.set(runs.size() - 1, new Run(last.from(), run.to(), run.name(), run.worked(), run.hours()));
            } else if (runs.size() == DAYS_SHOWN) {
                break;
            } else {
                runs.add(run);
            }
        }
        return runs;
    }

    /** The next year, once it is near and nobody has told us of it. */
    public @Nullable Integer missingYear(Ui ui) {
        var today = LocalDate.ofInstant(ui.now(), timetable.zone());
        int wanted = today.plusMonths(2).getYear();
        return calendar.plan().holidays() == null || timetable.years().contains(wanted) ? null : wanted;
    }

    public String what(Ui ui, Reckoning.Step step) {
        return ui.t("reckoning." + step.what().name().toLowerCase(Locale.ROOT));
    }

    private static boolean goesOn(Run last, Run next) {
        return last.to().plusDays(1).equals(next.from())
                && last.name().equals(next.name())
                && last.worked() == next.worked()
                && last.hours().equals(next.hours());
    }

    private static String text(List<Slot> slots) {
        return slots.stream().map(slot -> slot.toString().replace('-', '–')).collect(Collectors.joining("  "));
    }
}
