package app.qingtian.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer whom a reader knows from complaints they may see: what is known of them, and the newest of these complaints. */
public record Acquaintance(
        long id,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String segment,
        List<Other> complaints) {

    /** Another complaint of the same customer. */
    public record Other(String number, String headline, Kind kind, Stage stage, Instant receivedAt) {}
}
