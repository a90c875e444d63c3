package app.qingtian.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A program's right to act in somebody's name. */
public record Token(
        long id,
        long personId,
        Set<String> scopes,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    public static final String ALL = "all";
    public static final String READ = "read";

    public boolean mayWrite() {
        return scopes.contains(ALL);
    }

    boolean validAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
