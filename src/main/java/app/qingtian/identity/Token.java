package app.qingtian.identity;

import java.time.Instant;
import java.util.Locale;
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

    /** What it may do; each may do what those before it may. Without the last it acts without an administrator's rights. */
    public enum Scope {
        READ,
        WRITE,
        ADMINISTER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean mayWrite() {
        return scopes.contains(Scope.WRITE.word()) || mayAdminister();
    }

    public boolean mayAdminister() {
        return scopes.contains(ALL) || scopes.contains(Scope.ADMINISTER.word());
    }

    boolean validAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
