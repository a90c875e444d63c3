package app.qingtian.identity;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.Sha256;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ways back in for whoever forgot their password: links, each good once, of which only a hash is kept. */
@Component
public class Resets {

    private static final Duration BY_MAIL = Duration.ofMinutes(30);
    private static final Duration BY_HAND = Duration.ofHours(24);
    private static final int AN_HOUR = 3;

    private final ResetStore store;
    private final PersonStore persons;
    private final People people;
    private final Passwords passwords;
    private final SecureRandom random = new SecureRandom();

    Resets(ResetStore store, PersonStore persons, People people, Passwords passwords) {
        this.store = store;
        this.persons = persons;
        this.people = people;
        this.passwords = passwords;
    }

    /** A mail to send. */
    public record Letter(Person person, String to, String path) {}

    /** For whoever says this login or address is theirs, if it is somebody's; three an hour at most. */
    @Transactional
    public Optional<Letter> forgotten(String word, Instant now) {
        return store.byWord(word.strip().toLowerCase(Locale.ROOT))
                .filter(it -> store.lately(it, now.minus(Duration.ofHours(1))) < AN_HOUR)
                .flatMap(it -> persons.email(it)
                        .map(to -> new Letter(people.byId(it).orElseThrow(), to, make(it, now, now.plus(BY_MAIL)))));
    }

    /** The path of a link to be handed over by an administrator, good for a day. */
    String handed(long person, Instant now) {
        return make(person, now, now.plus(BY_HAND));
    }

    /** Whether the link is good still. */
    public boolean isGood(String token, Instant now) {
        return store.good(hash(token), now).isPresent();
    }

    /** Ends every session and every other link. Refused as {@code link_over}, {@code password_length} or {@code busy}. */
    @Transactional
    public Outcome<Person> choose(String token, String chosen, Instant now) {
        var person = store.good(hash(token), now);
        if (person.isEmpty()) {
            return Outcome.refused(Refusal.of("link_over"));
        }
        if (!Passwords.fits(chosen)) {
            return Outcome.refused(new Refusal("password_length", 422, List.of(Passwords.SHORTEST)));
        }
        var hashed = passwords.seated(() -> passwords.hash(chosen));
        if (hashed.isEmpty()) {
            return Outcome.refused(new Refusal("busy", 503, List.of()));
        }
        if (!store.use(hash(token), now)) {
            return Outcome.refused(Refusal.of("link_over"));
        }
        store.end(person.get(), now);
        persons.password(person.get(), hashed.get(), now);
        people.forget();
        return Outcome.done(people.byId(person.get()).orElseThrow());
    }

    private String make(long person, Instant now, Instant expires) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.make(person, hash(token), now, expires);
        return "/login/reset/" + token;
    }

    private static byte[] hash(String token) {
        return HexFormat.of().parseHex(Sha256.hex(token));
    }
}
