package app.qingtian.evidence.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at one complaint, the newest first; {@code before} asks for the stretch that came earlier, null at the beginning. */
public record Looks(List<Seen> items, @Nullable Integer before) {

    /** {@code what} is PAGE, API, FILE (then {@code item} is its id) or BUNDLE. */
    public record Seen(
            int seq,
            Instant at,
            String person,
            String what,
            @Nullable Long item) {}
}
