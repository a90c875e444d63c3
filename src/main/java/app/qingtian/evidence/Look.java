package app.qingtian.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody looked at a complaint: {@code item} is the file, if it was one. */
public record Look(
        int seq,
        Instant at,
        long personId,
        String what,
        @Nullable Long item,
        byte[] hash) {}
