package app.qingtian.rule;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which order rules are read: who moved one, and when, is kept. */
@Service
public class RuleOrders {

    private final RuleStore store;
    private final Rules rules;
    private final Clock clock;

    RuleOrders(RuleStore store, Rules rules, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /** One place up or down. */
    public enum Way {
        UP,
        DOWN
    }

    /** Which rule goes where, after having looked at this order; 0 where that does not matter. */
    public record Step(String key, Way way, long seen) {}

    /** Which order holds now. */
    @Transactional(readOnly = true)
    public long present() {
        return store.order().id();
    }

    /** Answers the new order. Refused when there is nothing above or below, and when somebody else moved one meanwhile. */
    @Transactional
    public Outcome<Long> move(Reader reader, Step step) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        store.lock();
        var order = store.order();
        if (step.seen() != 0 && step.seen() != order.id()) {
            return Outcome.refused(Refusal.of("rule_order_changed"));
        }
        var keys = new ArrayList<>(order.keys());
        int from = keys.indexOf(step.key());
        int to = step.way() == Way.UP ? from - 1 : from + 1;
        if (from < 0) {
            return Outcome.refused(Refusal.unknown());
        }
        if (to < 0 || to >= keys.size()) {
            return Outcome.refused(Refusal.of("rule_at_the_end"));
        }
        Collections.swap(keys, from, to);
        store.reorder(keys, reader.personId(), clock.instant());
        rules.forget();
        return Outcome.done(store.order().id());
    }
}
