package app.qingtian.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Time that rests, or rested: for which reason of the catalogue, and what was said about it. */
public record Pause(
        long id,
        String reason,
        String note,
        Instant begunAt,
        String begunBy,
        @Nullable Instant endedAt) {}
