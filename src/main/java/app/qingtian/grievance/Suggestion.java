package app.qingtian.grievance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody at work says could be done better (REC-04), and who has read it; {@code reply} is the word back. */
public record Suggestion(
        long id,
        String number,
        String words,
        String by,
        long departmentId,
        Instant at,
        @Nullable Instant readAt,
        @Nullable String readBy,
        @Nullable String reply) {

    /** Which ones: those nobody has read yet, those that were read, or the reader's own. */
    public enum Shelf {
        UNREAD,
        READ,
        MINE
    }
}
