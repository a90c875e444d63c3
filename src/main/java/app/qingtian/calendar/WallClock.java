package app.qingtian.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Reads the clock on the wall of a zone, day after day: while it is not put back or forward, that is an addition. */
final class WallClock {

    private static final long SECOND = 1_000_000;
    private static final long DAY = 24 * 60 * 60;

    /** Further from a change of the clock than any change is long. */
    private static final long MARGIN = 2 * DAY * SECOND;

    private final ZoneId zone;
    private long offset;
    private long calmFrom = Long.MAX_VALUE;
    private long calmUntil = Long.MIN_VALUE;

    WallClock(ZoneId zone) {
        this.zone = zone;
    }

    /** The moment at which the clock shows so many seconds after the midnight of a date, in microseconds since 1970. */
    long moment(LocalDate date, long second) {
        long shown = (date.toEpochDay() * DAY + second) * SECOND;
        if (shown >= calmFrom && shown < calmUntil) {
            return shown - offset;
        }
        var here = WorkingTime.moment(zone, date.atStartOfDay().plusSeconds(second));
        look(here);
        return WorkingTime.micros(here);
    }

    /** How long the clock runs on as it does here. */
    private void look(Instant here) {
        var rules = zone.getRules();
        var before = rules.previousTransition(here.plusNanos(1));
        var next = rules.nextTransition(here);
        offset = rules.getOffset(here).getTotalSeconds() * SECOND;
        calmFrom = before == null ? Long.MIN_VALUE : WorkingTime.micros(before.getInstant()) + offset + MARGIN;
        calmUntil = next == null ? Long.MAX_VALUE : WorkingTime.micros(next.getInstant()) + offset - MARGIN;
    }
}
