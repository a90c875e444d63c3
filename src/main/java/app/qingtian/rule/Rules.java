package app.qingtian.rule;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Brief;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.rule.RuleStore.Making;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what rules say: each change is a new version, which acts only after it was tried and switched on. */
@Service
public class Rules {

    private static final int MOST = 200;

    private final RuleStore store;
    private final RuleFlaws flaws;
    private final Clock clock;
    private final Brief<String, List<Rule>> acting = new Brief<>(1, Duration.ofSeconds(2));

    Rules(RuleStore store, RuleFlaws flaws, Clock clock) {
        this.store = store;
        this.flaws = flaws;
        this.clock = clock;
    }

    /** What a rule shall say, and how it is called. */
    public record Draft(String key, String zh, String en, Rule.Sentence terms) {}

    /** The newest version of each, in the order in which they are read. */
    @Transactional(readOnly = true)
    public List<Rule> all() {
        return store.all();
    }

    /** All versions of a rule, the newest first; empty if there is no such rule. */
    @Transactional(readOnly = true)
    public List<Rule> versions(String key) {
        return store.versions(key);
    }

    /** Answers the first version, read after all others. Refused when the key is taken, and when it could not do what it says. */
    @Transactional
    public Outcome<Integer> open(Reader reader, Draft draft, String reason) {
        return allowed(reader, draft).then(sound -> {
            store.lock();
            if (store.version(sound.key()) > 0) {
                return Outcome.refused(Refusal.of("rule_exists", sound.key()));
            }
            var before = store.order().keys();
            if (before.size() >= MOST) {
                return Outcome.refused(Refusal.of("rules_too_many", MOST));
            }
            var keys = Stream.concat(before.stream(), Stream.of(sound.key())).toList();
            store.reorder(keys, reader.personId(), clock.instant());
            return Outcome.done(written(reader, sound, 1, reason));
        });
    }

    /** Answers the new version, made after the one that was looked at; what acts goes on until the new one is switched on. */
    @Transactional
    public Outcome<Integer> change(Reader reader, Draft draft, int seen, String reason) {
        return allowed(reader, draft).then(sound -> {
            store.lock();
            int present = store.version(sound.key());
            if (present == 0) {
                return Outcome.refused(Refusal.unknown());
            }
            return present == seen
                    ? Outcome.done(written(reader, sound, present + 1, reason))
                    : Outcome.refused(Refusal.stale(present));
        });
    }

    /** What acts now, in order; may be two seconds old. */
    List<Rule> acting() {
        return acting.get("acting", _ -> store.acting(clock.instant()));
    }

    void forget() {
        acting.forgetAll();
    }

    private Outcome<Draft> allowed(Reader reader, Draft draft) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        return flaws.of(draft.terms()).map(Outcome::<Draft>refused).orElseGet(() -> Outcome.done(draft));
    }

    private int written(Reader reader, Draft draft, int version, String reason) {
        store.insert(draft, new Making(version, reader.personId(), reason), clock.instant());
        return version;
    }
}
