package app.qingtian.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a timeline as it is hashed; {@code words} stand beside it and are only committed to in {@code data}. */
public record Entry(
        int seq,
        int round,
        Instant at,
        String actor,
        @Nullable Long personId,
        String event,
        String data,
        @Nullable String words,
        byte[] hash) {}
