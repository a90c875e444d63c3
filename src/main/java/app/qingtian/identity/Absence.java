package app.qingtian.identity;

import app.qingtian.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody is away from a moment until another (RTE-01). {@code deputyId} acts for them; null where nobody was named. */
public record Absence(long id, long personId, @Nullable Long deputyId, Instant from, Instant until) {

    static final int MOST_DAYS = 366;

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    boolean overlaps(Instant begin, Instant end) {
        return from.isBefore(end) && begin.isBefore(until);
    }

    /** What is wrong with it by itself, whoever else is away. */
    Optional<Refusal> flaw(Instant now) {
        if (!from.isBefore(until)) {
            return Optional.of(Refusal.of("absence_backwards"));
        }
        if (!until.isAfter(now)) {
            return Optional.of(Refusal.of("absence_over"));
        }
        if (Duration.between(from, until).compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
            return Optional.of(Refusal.of("absence_too_long", MOST_DAYS));
        }
        return deputyId != null && deputyId == personId ? Optional.of(Refusal.of("deputy_oneself")) : Optional.empty();
    }
}
