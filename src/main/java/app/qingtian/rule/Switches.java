package app.qingtian.rule;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From when a rule acts, and from when it no longer does. */
@Service
public class Switches {

    private final SwitchStore store;
    private final TrialStore trials;
    private final RuleStore versions;
    private final RuleFlaws flaws;
    private final Rules rules;
    private final Clock clock;

    Switches(SwitchStore store, TrialStore trials, RuleStore versions, RuleFlaws flaws, Rules rules, Clock clock) {
        this.store = store;
        this.trials = trials;
        this.flaws = flaws;
        this.versions = versions;
        this.rules = rules;
        this.clock = clock;
    }

    /** From when, at once if null, and why; {@code trial} is what was seen of this version before. */
    public record On(int version, long trial, @Nullable Instant from, String reason) {}

    /** Everything that was switched, the newest first. */
    @Transactional(readOnly = true)
    public List<Switched> all() {
        return store.all();
    }

    /** Refused for a version that nobody tried, that could not do what it says, that acts already, or that another has followed. */
    @Transactional
    public Outcome<Rule> on(Reader reader, String key, On wish) {
        return newest(reader, key).then(rule -> {
            if (rule.version() != wish.version()) {
                return Outcome.refused(Refusal.stale(rule.version()));
            }
            boolean tried = trials.trial(wish.trial())
                    .filter(it -> it.ruleId() == rule.id())
                    .isPresent();
            var flaw = tried
                    ? flaws.of(rule.terms()).or(() -> store.last(key).flatMap(it -> acting(it, rule)))
                    : Optional.of(Refusal.of("rule_untried"));
            return flaw.map(Outcome::<Rule>refused)
                    .orElseGet(() -> switched(reader, rule, new How(true, wish.from(), wish.reason())));
        });
    }

    /** From now on it does not act any more, and will not; what it decided stays. Refused for one that rests. */
    @Transactional
    public Outcome<Rule> off(Reader reader, String key, String reason) {
        return newest(reader, key)
                .then(rule -> store.last(key).filter(Switched::acts).isPresent()
                        ? switched(reader, rule, new How(false, null, reason))
                        : Outcome.refused(Refusal.of("rule_rests_already")));
    }

    /** Another beginning may still be chosen for what has not begun. */
    private Optional<Refusal> acting(Switched last, Rule rule) {
        boolean acts = last.acts()
                && last.version() == rule.version()
                && !last.effectiveAt().isAfter(clock.instant());
        return acts ? Optional.of(Refusal.of("rule_acts_already")) : Optional.empty();
    }

    private record How(boolean acts, @Nullable Instant from, String reason) {}

    private Outcome<Rule> switched(Reader reader, Rule rule, How how) {
        var now = clock.instant();
        var from = how.from() == null || how.from().isBefore(now) ? now : how.from();
        store.insert(new SwitchStore.Making(rule, how.acts(), from, reader.personId(), how.reason()), now);
        rules.forget();
        return Outcome.done(rule);
    }

    private Outcome<Rule> newest(Reader reader, String key) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        versions.lock();
        return versions.versions(key).stream()
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.unknown()));
    }
}
