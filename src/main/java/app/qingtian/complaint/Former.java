package app.qingtian.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a complaint from before it came here: the system it was in, its number there, how far it had got, when it ended, and
 * what was answered.
 */
public record Former(
        String source,
        @Nullable String key,
        Stage stage,
        @Nullable Instant closedAt,
        @Personal @Nullable String answer) {

    /** Since when it is so, as far as anybody knows. */
    Instant since(Instant now) {
        return closedAt == null ? now : closedAt;
    }
}
