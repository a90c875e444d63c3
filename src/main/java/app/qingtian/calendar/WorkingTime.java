package app.qingtian.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A timetable laid out once on the line of time, from 2000 to 2049. Every question is a binary search in it, so an hour and ten years
 * cost the same, and no question can run away. Exact to the microsecond, as the database is.
 */
public final class WorkingTime {

    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    static final LocalDate LAST = LocalDate.of(2049, 12, 31);

    /** A day ends with its date at the latest, also where a night on duty goes on. */
    static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /** Seconds from 1970 that no question of ours goes beyond, in a long number of microseconds. */
    private static final long FARTHEST = 1L << 40;

    private final ZoneId zone;

    /** When each stretch of work begins; stretches that touch are one. */
    private final long[] opens;

    /** What was worked before each stretch, and at last before the end of time. */
    private final long[] before;

    /** When each working day is over. */
    private final long[] closes;

    private WorkingTime(ZoneId zone, Layout layout) {
        this.zone = zone;
        this.opens = Arrays.copyOf(layout.opens, layout.stretches);
        this.before = Arrays.copyOf(layout.before, layout.stretches + 1);
        this.closes = Arrays.copyOf(layout.closes, layout.days);
    }

    public static WorkingTime of(Timetable timetable) {
        var layout = new Layout(timetable.zone());
        for (var date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
            layout.add(date, timetable.on(date));
        }
        return new WorkingTime(timetable.zone(), layout);
    }

    public ZoneId zone() {
        return zone;
    }

    /** Whether this moment lies on the line of time; beyond it nothing is known. */
    public boolean covers(Instant at) {
        var date = at.atZone(zone).toLocalDate();
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    /** Microseconds worked from one moment to the other; 0 if the second is not later. */
    public long worked(Instant from, Instant to) {
        return Math.max(0, workedBefore(micros(to)) - workedBefore(micros(from)));
    }

    /** The first moment at which so many microseconds (at least one) have been worked since. Empty: not before 2050. */
    public Optional<Instant> after(Instant from, long micros) {
        long wanted = Math.addExact(workedBefore(micros(from)), Math.max(1, micros));
        int later = Arrays.binarySearch(before, wanted);
        int stretch = (later < 0 ? -later - 1 : later) - 1;
        return stretch >= opens.length
                ? Optional.empty()
                : Optional.of(instant(opens[stretch] + wanted - before[stretch]));
    }

    /** How many working days were over by then; the difference of two such numbers counts days. */
    long daysOver(Instant at) {
        return last(closes, micros(at)) + 1L;
    }

    /** When the working day with this number is over, the first being 1. Empty: not before 2050. */
    Optional<Instant> close(long number) {
        return number < 1 || number > closes.length ? Optional.empty() : Optional.of(instant(closes[(int) number - 1]));
    }

    private long workedBefore(long moment) {
        int stretch = last(opens, moment);
        return stretch < 0 ? 0 : Math.min(before[stretch] + moment - opens[stretch], before[stretch + 1]);
    }

    /** The last place that holds no more than this, or -1. */
    private static int last(long[] ascending, long value) {
        int found = Arrays.binarySearch(ascending, value);
        return found < 0 ? -found - 2 : found;
    }

    /** Moments beyond the line of time lie at its ends. */
    static long micros(Instant at) {
        long second = Math.clamp(at.getEpochSecond(), -FARTHEST, FARTHEST);
        return second * 1_000_000 + at.getNano() / 1000;
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** A local time as a moment: one that a clock change skips is the moment of the change, one that comes twice is the first. */
    static Instant moment(ZoneId zone, LocalDateTime local) {
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    /** The line of time while it is being laid out. */
    private static final class Layout {

        private final WallClock clock;
        private long[] opens = new long[1024];
        private long[] before = new long[1025];
        private long[] closes = new long[1024];
        private int stretches;
        private int days;
        private long end = Long.MIN_VALUE;

        Layout(ZoneId zone) {
            clock = new WallClock(zone);
        }

        void add(LocalDate date, List<Slot> slots) {
            boolean works = false;
            for (var slot : slots) {
                works |= add(clock.moment(date, slot.from() * 60L), clock.moment(date, slot.to() * 60L));
            }
            if (works) {
                closes = days == closes.length ? Arrays.copyOf(closes, days * 2) : closes;
                closes[days++] = Math.min(end, clock.moment(date, END_OF_DAY.toSecondOfDay()));
            }
        }

        private boolean add(long from, long to) {
            long start = Math.max(from, end);
            if (to <= start) {
                return false;
            }
            if (start == end && stretches > 0) {
                before[stretches] += to - start;
            } else {
                open(start, to);
            }
            end = to;
            return true;
        }

        private void open(long start, long to) {
            if (stretches == opens.length) {
                opens = Arrays.copyOf(opens, stretches * 2);
                before = Arrays.copyOf(before, stretches * 2 + 1);
            }
            opens[stretches] = start;
            before[stretches + 1] = before[stretches] + to - start;
            stretches++;
        }
    }
}
