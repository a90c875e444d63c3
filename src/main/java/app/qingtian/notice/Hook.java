package app.qingtian.notice;

import app.qingtian.kernel.Language;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a program or a chat robot is told of what happens. The address of a robot holds its key: neither address nor secret is ever shown
 * again, only the host.
 */
public record Hook(long id, int version, String name, Target target, Wanted wanted, Language language, boolean active) {

    /** Who listens where; the secret proves that it is us. */
    public record Target(
            HookKind kind, String address, @Nullable String secret) {

        public String host() {
            var host = URI.create(address).getHost();
            return host == null ? "" : host;
        }
    }

    /** Of what is told: these occasions, all if none; only what this department owns, if one is named. */
    public record Wanted(List<Occasion> occasions, @Nullable Long departmentId) {

        boolean holds(Occasion occasion) {
            return occasions.isEmpty() || occasions.contains(occasion);
        }
    }
}
