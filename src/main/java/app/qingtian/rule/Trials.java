package app.qingtian.rule;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries a rule on what came in last, before anybody switches it on. Only administrators, who may read every complaint. */
@Service
public class Trials {

    /** So many complaints are looked at. */
    public static final int LAST = 500;

    private static final int NAMED = 10;

    private final TrialStore store;
    private final RuleStore rules;
    private final FactStore facts;
    private final Clock clock;

    Trials(TrialStore store, RuleStore rules, FactStore facts, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.facts = facts;
        this.clock = clock;
    }

    /** Tries the newest version: as the complaints are today, by its own conditions, whatever other rules would have decided. */
    @Transactional
    public Outcome<Trial> run(Reader reader, String key) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        var versions = rules.versions(key);
        return versions.isEmpty()
                ? Outcome.refused(Refusal.unknown())
                : Outcome.done(store.insert(tried(versions.getFirst()), reader.personId()));
    }

    /** What came of the last trial of each of these versions, where there was one. */
    @Transactional(readOnly = true)
    public List<Trial> of(List<Rule> versions) {
        return store.trials(versions);
    }

    private Trial tried(Rule rule) {
        var last = facts.last(LAST);
        var fitting = last.stream()
                .filter(it -> rule.when().fit(it.facts()))
                .map(FactStore.Numbered::number)
                .toList();
        return new Trial(
                0,
                rule.id(),
                clock.instant(),
                last.size(),
                fitting.size(),
                fitting.stream().limit(NAMED).toList());
    }
}
