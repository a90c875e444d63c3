package app.qingtian.notice;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of one try: what the other side answered, how long it took, and what went wrong, if anything did: a word of
 * {@code delivery.fault.…}, maybe followed by a detail. What is {@code hopeless} is not tried again.
 */
record Attempt(
        @Nullable Integer status, int millis, @Nullable String fault, boolean hopeless) {

    /** So often it is tried, over about a day: after 10 s, 40 s, 3 min, 11 min, 43 min, 3 h, and twice after 10 h. */
    static final int MOST = 9;

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(10);

    static Attempt done(@Nullable Integer status, int millis) {
        return new Attempt(status, millis, null, false);
    }

    static Attempt failed(@Nullable Integer status, int millis, String fault) {
        return new Attempt(status, millis, fault, false);
    }

    static Attempt hopeless(String fault) {
        return new Attempt(null, 0, fault, true);
    }

    boolean arrived() {
        return fault == null;
    }

    /** When it is tried next, after so many tries; null when it arrived or is given up. */
    @Nullable Instant next(int tries, Instant now) {
        if (arrived() || hopeless || tries >= MOST) {
            return null;
        }
        var pause = FIRST.multipliedBy(1L << 2 * (tries - 1));
        return now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }
}
