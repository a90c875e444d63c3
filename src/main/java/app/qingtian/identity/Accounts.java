package app.qingtian.identity;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whatever changes a person: entry, passwords, settings, leaving. This node knows at once, the others in seconds. */
@Component
public class Accounts {

    /** A person just made, with the password to tell them once. */
    public record Made(long id, String oneTimePassword) {}

    private final PersonStore store;
    private final Passwords passwords;
    private final People people;

    Accounts(PersonStore store, Passwords passwords, People people) {
        this.store = store;
        this.passwords = passwords;
        this.people = people;
    }

    /** Refused as {@code login_taken}; the one-time password has to be changed at the first log-in. */
    public Outcome<Made> create(NewPerson person, Instant now) {
        String password = passwords.oneTime();
        Optional<Long> id = store.insert(person, passwords.hash(password), now);
        people.forget();
        return id.map(it -> Outcome.done(new Made(it, password)))
                .orElseGet(() -> Outcome.refused(Refusal.of("login_taken", person.login())));
    }

    /** A new one-time password for somebody who forgot theirs; ends their sessions. */
    public String reset(long id) {
        String password = passwords.oneTime();
        store.password(id, passwords.hash(password), null);
        people.forget();
        return password;
    }

    /**
     * Ends every session of the person. Refused as {@code password_wrong}, {@code password_length},
     * {@code password_same} or {@code busy}.
     */
    public Outcome<Account> choosePassword(Account account, NewPassword words, Instant now) {
        return passwords
                .seated(() -> choose(account, words, now))
                .orElseGet(() -> Outcome.refused(new Refusal("busy", 503, List.of())));
    }

    /** Whoever acts knows the password. Refused as {@code password_wrong} or {@code busy}. */
    public Outcome<Account> vouch(Account account, String password) {
        return passwords
                .seated(() -> knows(account, password)
                        ? Outcome.done(account)
                        : Outcome.<Account>refused(invalid("password_wrong")))
                .orElseGet(() -> Outcome.refused(new Refusal("busy", 503, List.of())));
    }

    public void settle(long id, Settings settings) {
        store.settings(id, settings);
        people.forget();
    }

    /** Where somebody gets their mail at work, if they told. */
    public Optional<String> email(long id) {
        return store.email(id);
    }

    /** Sends their mail there from now on; null for nowhere. */
    public void reach(long id, @Nullable String email) {
        store.reach(id, email);
    }

    /** Logs the person out everywhere. */
    public void endSessions(long id) {
        store.endSessions(id);
        people.forget();
    }

    /** The person may not come in any more; what they did stays under their name. */
    public void disable(long id) {
        store.disable(id);
        people.forget();
    }

    private Outcome<Account> choose(Account account, NewPassword words, Instant now) {
        long id = account.person().id();
        if (!knows(account, words.present())) {
            return Outcome.refused(invalid("password_wrong"));
        }
        if (!Passwords.fits(words.chosen())) {
            return Outcome.refused(invalid("password_length", Passwords.SHORTEST));
        }
        if (words.chosen().equals(words.present())) {
            return Outcome.refused(invalid("password_same"));
        }
        store.password(id, passwords.hash(words.chosen()), now);
        people.forget();
        return Outcome.done(store.byId(id).orElseThrow());
    }

    private boolean knows(Account account, String password) {
        return passwords.matches(
                password, store.passwordHash(account.person().id()).orElse(null));
    }

    private static Refusal invalid(String reason, Object... details) {
        return new Refusal(reason, 422, List.of(details));
    }
}
