package app.qingtian.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * From when days are counted: from the day after (the usual rule), or with the day itself. Whatever comes at or after the cut-off hour,
 * or on a day without work, counts as if it had come on the next working day. Minutes are counted at once.
 */
public record Counting(boolean firstDayCounts, @Nullable LocalTime cutOff) {

    public static final Counting DAY_AFTER = new Counting(false, null);

    /** The moment after which whatever the unit counts is counted. */
    public Instant begin(WorkingTime time, Unit unit, Instant received) {
        if (!unit.days()) {
            return received;
        }
        var day = deemed(time, unit, received);
        var begin = firstDayCounts ? day.atStartOfDay() : day.atTime(WorkingTime.END_OF_DAY);
        var moment = WorkingTime.moment(time.zone(), begin);
        return moment.isAfter(received) ? moment : received;
    }

    /** The day on which it counts as having come. */
    private LocalDate deemed(WorkingTime time, Unit unit, Instant received) {
        var local = received.atZone(time.zone());
        if (cutOff == null) {
            return local.toLocalDate();
        }
        boolean late = !local.toLocalTime().isBefore(cutOff);
        if (unit == Unit.DAYS) {
            return local.toLocalDate().plusDays(late ? 1 : 0);
        }
        var from = WorkingTime.moment(
                time.zone(),
                late
                        ? local.toLocalDate().atTime(WorkingTime.END_OF_DAY)
                        : local.toLocalDate().atStartOfDay());
        return time.close(time.daysOver(from) + 1)
                .map(close -> close.atZone(time.zone()).toLocalDate())
                .orElse(local.toLocalDate());
    }
}
