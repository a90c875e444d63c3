package app.qingtian.identity;

import java.time.Duration;
import java.util.List;
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
    private static final String DEVICE = "login-device";
    private static final String NAME = "login-name";
    private static final Duration BUSY = Duration.ofSeconds(10);

    private final PersonStore store;
    private final Passwords passwords;
    private final Attempts attempts;

    LogIn(PersonStore store, Passwords passwords, Attempts attempts) {
        this.store = store;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /**
     * Failures slow down whoever fails: a name from one address, and an address. Somebody's own device is counted by itself, so
     * that nobody else's guessing keeps them out; guesses at one name from everywhere slow down only devices we don't know.
     */
    public Entrance knock(String login, String password, Whence from) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        return passwords.seated(() -> attempt(name, password, from)).orElseGet(() -> new Entrance.TooMany(BUSY));
    }

    private Entrance attempt(String name, String password, Whence from) {
        var counts = counts(name, from);
        for (var count : counts) {
            var wait = attempts.blockedFor(count.what(), count.who());
            if (wait.isPresent()) {
                return new Entrance.TooMany(wait.get());
            }
        }
        Optional<Account> account = store.byLogin(name).filter(Account::active);
        String hash =
                account.flatMap(it -> store.passwordHash(it.person().id())).orElse(null);
        if (passwords.matches(password, hash) && account.isPresent()) {
            return new Entrance.Admitted(account.get());
        }
        counts.forEach(it -> attempts.failed(it.what(), it.who()));
        return new Entrance.Refused();
    }

    private record Count(String what, String who) {}

    private static List<Count> counts(String name, Whence from) {
        var device = from.device();
        return device != null
                ? List.of(new Count(DEVICE, device))
                : List.of(
                        new Count(Attempts.LOGIN, name + ' ' + from.origin()),
                        new Count(ADDRESS, from.origin()),
                        new Count(NAME, name));
    }
}
