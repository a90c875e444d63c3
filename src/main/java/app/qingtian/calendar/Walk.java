package app.qingtian.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts an allowance day by day, from the first to the last, as a person would on a calendar. */
record Walk(Edition edition, Unit unit, Instant begin) {

    List<Reckoning.Step> from(Instant first, Instant due) {
        var zone = edition.timetable().zone();
        var steps = new ArrayList<Reckoning.Step>();
        var last = due.atZone(zone).toLocalDate();
        for (var day = first.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            var step = step(day, due);
            if (!steps.isEmpty() && steps.getLast().goesOnWith(step)) {
                steps.set(steps.size() - 1, steps.getLast().with(step));
            } else if (steps.size() < Reckoning.STEPS) {
                steps.add(step);
            } else {
                break;
            }
        }
        return List.copyOf(steps);
    }

    private Reckoning.Step step(LocalDate day, Instant due) {
        var start = WorkingTime.moment(edition.timetable().zone(), day.atStartOfDay());
        var end = WorkingTime.moment(edition.timetable().zone(), day.plusDays(1).atStartOfDay());
        long before = counted(start, due);
        long total = counted(end, due);
        var special = edition.timetable().days().get(day);
        return new Reckoning.Step(day, day, what(day), special == null ? null : special.name(), total - before, total);
    }

    private long counted(Instant until, Instant due) {
        return unit.passed(edition.time(), begin, until.isAfter(due) ? due : until) / unit.one();
    }

    private Reckoning.What what(LocalDate day) {
        if (!unit.working()) {
            return Reckoning.What.ORDINARY;
        }
        var special = edition.timetable().days().get(day);
        if (special == null) {
            return edition.timetable().on(day).isEmpty() ? Reckoning.What.WEEKEND : Reckoning.What.WORKDAY;
        }
        return special.worked() ? Reckoning.What.MAKE_UP : Reckoning.What.HOLIDAY;
    }
}
