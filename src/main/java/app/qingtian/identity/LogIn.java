package app.qingtian.identity;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The front door: tells who somebody is, as slowly for a name that does not exist as for one that does. */
@Component
public class LogIn {

    /** What came of knocking. {@code Refused} never says whether the name, the password or the person is the trouble. */
    public sealed interface Entrance {

        record Admitted(Account account) implements Entrance {}

        record Refused() implements Entrance {}

        record TooMany(Duration pause) implements Entrance {}
    }

    private static final String ADDRESS = "login-address";
    private static final Duration BUSY = Duration.ofSeconds(10);

    private final PersonStore store;
    private final Passwords passwords;
    private final Attempts attempts;

    LogIn(PersonStore store, Passwords passwords, Attempts attempts) {
        this.store = store;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /** {@code origin} as of {@link Origin}. */
    public Entrance knock(String login, String password, String origin) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        return passwords.seated(() -> attempt(name, password, origin)).orElseGet(() -> new Entrance.TooMany(BUSY));
    }

    private Entrance attempt(String name, String password, String origin) {
        var wait = attempts.blockedFor(Attempts.LOGIN, name).or(() -> attempts.blockedFor(ADDRESS, origin));
        if (wait.isPresent()) {
            return new Entrance.TooMany(wait.get());
        }
        Optional<Account> account = store.byLogin(name).filter(Account::active);
        String hash =
                account.flatMap(it -> store.passwordHash(it.person().id())).orElse(null);
        if (passwords.matches(password, hash) && account.isPresent()) {
            return new Entrance.Admitted(account.get());
        }
        attempts.failed(Attempts.LOGIN, name);
        attempts.failed(ADDRESS, origin);
        return new Entrance.Refused();
    }
}
