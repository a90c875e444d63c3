package app.qingtian.identity;

import app.qingtian.kernel.Brief;
import app.qingtian.kernel.Slice;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks people up; what it says may be two seconds old. Includes people who no longer may log in. */
@Component
public class People {

    private static final Duration LIFE = Duration.ofSeconds(2);

    private final PersonStore store;
    private final Brief<Long, Optional<Account>> byId = new Brief<>(2_000, LIFE);
    private final Brief<String, Optional<Account>> byLogin = new Brief<>(2_000, LIFE);

    private final Roster roster;

    People(PersonStore store, Roster roster) {
        this.store = store;
        this.roster = roster;
    }

    public Optional<Person> byId(long id) {
        return account(id).map(Account::person);
    }

    public Optional<Person> byLogin(String login) {
        return byLogin.get(login.toLowerCase(Locale.ROOT), store::byLogin).map(Account::person);
    }

    public Optional<Account> account(long id) {
        return byId.get(id, store::byId);
    }

    /** Those who may log in, by login, starting behind {@code after}; {@code q} is part of a name or login. */
    public Slice<Person> directory(String q, String after, int limit) {
        List<Person> found = store.directory(q.toLowerCase(Locale.ROOT), after, limit + 1).stream()
                .map(Account::person)
                .toList();
        return Slice.cut(found, limit, Person::login);
    }

    /** The first twenty who do this and may log in. */
    public List<Person> inRole(Role role) {
        return store.inRole(role).stream().map(Account::person).toList();
    }

    /** To be called by whoever changes a person, so that this node knows at once. */
    public void forget() {
        byId.forgetAll();
        byLogin.forgetAll();
        roster.refresh();
    }
}
