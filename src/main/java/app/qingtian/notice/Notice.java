package app.qingtian.notice;

import app.qingtian.complaint.Passages.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a story that one person should know of. */
public record Notice(
        long id,
        Place place,
        Occasion occasion,
        Instant at,
        @Nullable Instant readAt) {}
