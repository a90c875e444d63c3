package app.qingtian.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When an allowance is used up, and how that was counted, so that everybody can follow it with a finger on the calendar.
 * {@code unknownYears} are those whose public holidays nobody has told us yet.
 */
public record Reckoning(Instant dueAt, List<Step> steps, List<Integer> unknownYears) {

    /** More steps than these are not told; the last one told is the last. */
    static final int STEPS = 200;

    /** Days in a row that were counted alike; {@code counted} and {@code total} in days or minutes. */
    public record Step(
            LocalDate from,
            LocalDate to,
            What what,
            @Nullable String name,
            long counted,
            long total) {

        boolean goesOnWith(Step next) {
            return what == next.what && java.util.Objects.equals(name, next.name) && counted > 0 == next.counted > 0;
        }

        Step with(Step next) {
            return new Step(from, next.to, what, name, counted + next.counted, next.total);
        }
    }

    /** What kind of day. */
    public enum What {
        WORKDAY,
        MAKE_UP,
        WEEKEND,
        HOLIDAY,
        ORDINARY
    }

    /** Empty when the calendar has no such moment before 2050, or does not reach back as far. */
    public static Optional<Reckoning> of(Edition edition, Instant from, Allowance allowance, Counting counting) {
        if (!edition.time().covers(from)) {
            return Optional.empty();
        }
        var begin = counting.begin(edition.time(), allowance.unit(), from);
        return allowance
                .unit()
                .after(edition.time(), begin, allowance.total())
                .map(due -> new Reckoning(
                        due,
                        new Walk(edition, allowance.unit(), begin).from(from, due),
                        unknownYears(edition, allowance.unit(), from, due)));
    }

    /** The years between that are counted by their weekdays alone. */
    public static List<Integer> unknownYears(Edition edition, Unit unit, Instant from, Instant to) {
        if (!unit.working()) {
            return List.of();
        }
        var zone = edition.timetable().zone();
        var years = new TreeSet<Integer>();
        for (int year = from.atZone(zone).getYear(); year <= to.atZone(zone).getYear(); year++) {
            years.add(year);
        }
        years.removeAll(edition.timetable().years());
        return List.copyOf(years);
    }
}
