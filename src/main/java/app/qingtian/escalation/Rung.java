package app.qingtian.escalation;

import app.qingtian.calendar.WorkingTime;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is told: after a part of the promise's working time ({@code 80%}), or so many working minutes before ({@code -240}), at
 * ({@code 0}) or after ({@code +480}) the moment it is due.
 */
public record Rung(@Nullable Integer percent, int minutes) implements Comparable<Rung> {

    private static final Pattern PART = Pattern.compile("([1-9][0-9]?)%");
    private static final Pattern MINUTES = Pattern.compile("[+-]?[0-9]{1,5}");
    private static final long MICROS = Duration.ofMinutes(1).toNanos() / 1_000;

    /** Empty when it says neither the one nor the other. */
    public static Optional<Rung> read(String text) {
        var part = PART.matcher(text);
        if (part.matches()) {
            return Optional.of(new Rung(Integer.valueOf(part.group(1)), 0));
        }
        return MINUTES.matcher(text).matches() ? Optional.of(new Rung(null, Integer.parseInt(text))) : Optional.empty();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Rung of(String text) {
        return read(text).orElseThrow();
    }

    /** The moment for a promise; never before it began. Empty beyond the years that are known. */
    Optional<Instant> at(Instant begin, Instant due, WorkingTime time) {
        if (percent != null) {
            return at(begin, due, time, time.worked(begin, due) * percent / 100);
        }
        if (minutes < 0) {
            return at(begin, due, time, Math.max(0, time.worked(begin, due) + minutes * MICROS));
        }
        return minutes == 0 ? Optional.of(due) : time.after(due, minutes * MICROS);
    }

    private static Optional<Instant> at(Instant begin, Instant due, WorkingTime time, long micros) {
        return time.after(begin, micros).map(at -> at.isAfter(due) ? due : at);
    }

    /** Parts of the time come before minutes; which of two such is first would depend on the promise. */
    @Override
    public int compareTo(Rung other) {
        if (percent != null && other.percent != null) {
            return percent.compareTo(other.percent);
        }
        if (percent != null || other.percent != null) {
            return percent != null ? -1 : 1;
        }
        return Integer.compare(minutes, other.minutes);
    }

    @Override
    @JsonValue
    public String toString() {
        return percent != null ? percent + "%" : minutes > 0 ? "+" + minutes : String.valueOf(minutes);
    }
}
