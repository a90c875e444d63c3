package app.qingtian.identity;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Coming in by a key in one's device (WebAuthn), which asks for a finger, a face or a PIN: so neither password nor code is asked for. */
@Component
public class Passkeys {

    private static final int MOST = 10;

    private final PasskeyStore store;
    private final Challenges challenges;
    private final People people;
    private final Accounts accounts;
    private final Ceremony ceremony = new Ceremony();

    Passkeys(PasskeyStore store, Challenges challenges, People people, Accounts accounts) {
        this.store = store;
        this.challenges = challenges;
        this.people = people;
        this.accounts = accounts;
    }

    /** What a device has to sign to become one's key. */
    public byte[] challenge(Person person, Instant now) {
        return challenges.make(person.id(), now);
    }

    /** What a key has to sign to let somebody in. */
    public byte[] challenge(Instant now) {
        return challenges.make(0, now);
    }

    /** The keys somebody has, by the names that devices know them by: none is made twice in one device. */
    public List<byte[]> known(Person person) {
        return store.keys(person.id());
    }

    public List<Passkey> of(Person person) {
        return store.of(person.id());
    }

    /** Refused as {@code password_wrong}, {@code passkeys_many}, {@code passkey_stale}, {@code passkey_wrong} or {@code passkey_there}. */
    public Outcome<Person> add(Account account, Passkey.Wish wish, Instant now) {
        var person = account.person();
        if (store.of(person.id()).size() >= MOST) {
            return Outcome.refused(Refusal.of("passkeys_many", MOST));
        }
        var answer = ceremony.making(wish.answer().json());
        if (answer.isEmpty()) {
            return Outcome.refused(wrong("passkey_wrong"));
        }
        return accounts.vouch(account, wish.password()).then(_ -> {
            var client = answer.get().getCollectedClientData();
            if (!challenges.take(Ceremony.challenge(client), person.id(), now)) {
                return Outcome.refused(wrong("passkey_stale"));
            }
            var site = wish.answer().site();
            return ceremony.made(answer.get(), site)
                    .map(made -> kept(person, new PasskeyStore.Fresh(person.id(), wish.name(), site.host(), made), now))
                    .orElseGet(() -> Outcome.refused(wrong("passkey_wrong")));
        });
    }

    /** Who shows this key. Refused as {@code passkey_stale} or {@code passkey_wrong}, whatever is wrong with it. */
    public Outcome<Account> prove(Passkey.Answer shown, Instant now) {
        var answer = ceremony.showing(shown.json());
        if (answer.isEmpty()) {
            return Outcome.refused(wrong("passkey_wrong"));
        }
        if (!challenges.take(Ceremony.challenge(answer.get().getCollectedClientData()), 0, now)) {
            return Outcome.refused(wrong("passkey_stale"));
        }
        return store.good(Ceremony.key(answer.get()))
                .filter(key -> ceremony.shown(answer.get(), key, shown.site())
                        .filter(count -> store.used(key.id(), count, now))
                        .isPresent())
                .flatMap(key -> people.account(key.personId()))
                .filter(Account::active)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(wrong("passkey_wrong")));
    }

    /** False where the person has no such key. */
    public boolean end(Person person, long id, Instant now) {
        return store.end(person, id, person.id(), now);
    }

    /** Takes all of them away; false where there are none. */
    boolean endAll(Person person, long by, Instant now) {
        return store.end(person, null, by, now);
    }

    private Outcome<Person> kept(Person person, PasskeyStore.Fresh fresh, Instant now) {
        return store.insert(fresh, now) ? Outcome.done(person) : Outcome.refused(wrong("passkey_there"));
    }

    private static Refusal wrong(String reason) {
        return new Refusal(reason, 422, List.of());
    }
}
