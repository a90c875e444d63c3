package app.qingtian.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What is counted: time on the wall or working time, in minutes or in days. Minutes are counted in microseconds, days when they end:
 * a day is used up at its close, or not at all. So both can rest and go on, and adding is the inverse of measuring.
 */
public enum Unit {
    MINUTES {
        @Override
        public long passed(WorkingTime time, Instant from, Instant to) {
            return Math.max(0, ChronoUnit.MICROS.between(from, to));
        }

        @Override
        public Optional<Instant> after(WorkingTime time, Instant from, long amount) {
            return within(from.plus(amount, ChronoUnit.MICROS));
        }
    },
    WORKING_MINUTES {
        @Override
        public long passed(WorkingTime time, Instant from, Instant to) {
            return time.worked(from, to);
        }

        @Override
        public Optional<Instant> after(WorkingTime time, Instant from, long amount) {
            return time.after(from, amount);
        }
    },
    DAYS {
        @Override
        public long passed(WorkingTime time, Instant from, Instant to) {
            return Math.max(0, daysOver(time, to) - daysOver(time, from));
        }

        @Override
        public Optional<Instant> after(WorkingTime time, Instant from, long amount) {
            var day = LocalDate.ofEpochDay(Math.addExact(daysOver(time, from), amount));
            return within(WorkingTime.moment(time.zone(), day.atTime(WorkingTime.END_OF_DAY)));
        }

        /** The last date that was over by then, as the number of its day. */
        private long daysOver(WorkingTime time, Instant at) {
            var today = at.atZone(time.zone()).toLocalDate();
            var end = WorkingTime.moment(time.zone(), today.atTime(WorkingTime.END_OF_DAY));
            return end.isAfter(at) ? today.toEpochDay() - 1 : today.toEpochDay();
        }
    },
    WORKING_DAYS {
        @Override
        public long passed(WorkingTime time, Instant from, Instant to) {
            return Math.max(0, time.daysOver(to) - time.daysOver(from));
        }

        @Override
        public Optional<Instant> after(WorkingTime time, Instant from, long amount) {
            return time.close(time.daysOver(from) + amount);
        }
    };

    private static final Instant END =
            LocalDateTime.of(WorkingTime.LAST, WorkingTime.END_OF_DAY).toInstant(ZoneOffset.UTC);
    private static final long MINUTE = Duration.ofMinutes(1).toNanos() / 1000;

    /** How much was counted from one moment to the other: microseconds, or days that ended after the first. */
    public abstract long passed(WorkingTime time, Instant from, Instant to);

    /** When so much (at least 1) will have been counted. Empty: not before 2050. */
    public abstract Optional<Instant> after(WorkingTime time, Instant from, long amount);

    /** A minute or a day in what is counted. */
    public long one() {
        return days() ? 1 : MINUTE;
    }

    public boolean days() {
        return this == DAYS || this == WORKING_DAYS;
    }

    /** Depends on a calendar's hours, not on its zone alone. */
    public boolean working() {
        return this == WORKING_MINUTES || this == WORKING_DAYS;
    }

    private static Optional<Instant> within(Instant at) {
        return at.isAfter(END) ? Optional.empty() : Optional.of(at);
    }
}
