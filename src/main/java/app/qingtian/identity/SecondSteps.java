package app.qingtian.identity;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.Sha256;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The second step at the door: a code of an authenticator, or a recovery code. None is taken twice. */
@Component
public class SecondSteps {

    private static final String CODE = "second-step";
    private static final Attempts.Pace PACE = new Attempts.Pace(5, Duration.ofMinutes(2));
    private static final Duration STALE = Duration.ofMinutes(15);
    private static final int SECRET = 20;
    private static final int REACH = 1;
    private static final int WRONG_CLOCK = 20;
    private static final int RECOVERIES = 10;

    private final SecondStepStore store;
    private final People people;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    SecondSteps(SecondStepStore store, People people, Passwords passwords, Attempts attempts, Secrets secrets) {
        this.store = store;
        this.people = people;
        this.passwords = passwords;
        this.attempts = attempts;
        this.vault = new Vault(secrets.key("second-step"));
    }

    /** The secret to put into an authenticator, in words; the same for a quarter of an hour, until a code confirms it. */
    public String secret(Person person, Instant now) {
        byte[] fresh = new byte[SECRET];
        random.nextBytes(fresh);
        store.begin(person.id(), vault.close(fresh, person.id()), now, now.minus(STALE));
        var row = store.present(person.id()).orElseThrow();
        return Totp.words(vault.open(row.secret(), person.id()));
    }

    /** The first right code sets it up; answers ten recovery codes, told only now. Refused as {@link #check}, or already there. */
    public Outcome<List<String>> confirm(Person person, String typed, Instant now) {
        var row = store.present(person.id());
        if (row.isEmpty() || row.get().confirmed()) {
            return Outcome.refused(Refusal.of("second_step_there"));
        }
        return paced(person, row.get(), typed, now).map(it -> {
            var codes = Stream.generate(passwords::oneTime).limit(RECOVERIES).toList();
            store.codes(it.id(), codes.stream().map(SecondSteps::hash).toList());
            people.forget();
            return codes;
        });
    }

    /** Refused as {@code code_wrong}, {@code code_used}, {@code code_clock_ahead}, {@code code_clock_behind} or {@code code_too_many}. */
    public Outcome<Person> check(Person person, String typed, Instant now) {
        var row = store.present(person.id()).filter(SecondStepStore.Row::confirmed);
        if (row.isEmpty() || store.use(row.get().id(), hash(typed), now)) {
            return Outcome.done(person);
        }
        return paced(person, row.get(), typed, now).map(_ -> person);
    }

    /** Takes the second step away from somebody; false where they have none. */
    public boolean end(Person person, long by, Instant now) {
        boolean ended = store.end(person.id(), by, now);
        people.forget();
        return ended;
    }

    /** How many recovery codes somebody has left. */
    public int left(Person person) {
        return store.left(person.id());
    }

    private Outcome<SecondStepStore.Row> paced(Person person, SecondStepStore.Row row, String typed, Instant now) {
        var who = Long.toString(person.id());
        var wait = attempts.blockedFor(CODE, who);
        if (wait.isPresent()) {
            return Outcome.refused(new Refusal(
                    "code_too_many", 429, List.of(wait.get().plusMillis(999).toSeconds())));
        }
        var outcome = judged(row, vault.open(row.secret(), person.id()), typed.replaceAll("\\s", ""), now);
        if (outcome instanceof Outcome.Refused<SecondStepStore.Row>) {
            attempts.counted(CODE, who, PACE, 1);
        }
        return outcome;
    }

    private Outcome<SecondStepStore.Row> judged(SecondStepStore.Row row, byte[] secret, String code, Instant now) {
        long present = Totp.step(now);
        OptionalLong found = Totp.find(secret, code, present, WRONG_CLOCK);
        if (found.isEmpty()) {
            return Outcome.refused(wrong("code_wrong"));
        }
        long step = found.getAsLong();
        if (Math.abs(step - present) > REACH) {
            store.told(row.id(), step);
            var minutes = Math.max(1, Math.round(Math.abs(step - present) * Totp.SECONDS / 60.0));
            return Outcome.refused(wrong(step > present ? "code_clock_ahead" : "code_clock_behind", minutes));
        }
        var told = row.toldStep();
        boolean taken = (told == null || told != step) && store.take(row.id(), step, now);
        return taken ? Outcome.done(row) : Outcome.refused(wrong("code_used"));
    }

    private static Refusal wrong(String reason, Object... details) {
        return new Refusal(reason, 422, List.of(details));
    }

    private static byte[] hash(String code) {
        return HexFormat.of().parseHex(Sha256.hex(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")));
    }
}
