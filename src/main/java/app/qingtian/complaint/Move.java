package app.qingtian.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A promise that moved; null where it rests. */
public record Move(
        long promiseId,
        String kind,
        @Nullable Instant from,
        @Nullable Instant to) {}
