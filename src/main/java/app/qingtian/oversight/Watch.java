package app.qingtian.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One complaint that an overseer has to look after, as their list shows it. */
public record Watch(
        long id,
        String number,
        String headline,
        Cause cause,
        int level,
        String overseer,
        Instant since,
        String owner,
        @Nullable Instant nextDueAt,
        @Nullable String nextDueKind) {

    /** Where a list goes on. */
    public record After(Instant at, long id) {

        public static final After START = new After(Instant.EPOCH, 0);
    }
}
