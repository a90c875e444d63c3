package app.qingtian.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody took along: which, as what, and how many rows. What they filtered it by is theirs: others are told that it was
 * {@code narrowed}, because words that were searched for may tell of a complaint that is confidential.
 */
public record Export(
        long id,
        Instant at,
        String person,
        String list,
        boolean narrowed,
        @Nullable String asked,
        String format,
        int rows) {}
