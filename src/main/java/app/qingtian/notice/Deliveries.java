package app.qingtian.notice;

import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sent to a hook and what came of it, for administrators; and sending it again. */
@Service
public class Deliveries {

    private final DeliveryStore store;
    private final DeliveryLog log;
    private final Hooks hooks;
    private final Clock clock;

    Deliveries(DeliveryStore store, DeliveryLog log, Hooks hooks, Clock clock) {
        this.store = store;
        this.log = log;
        this.hooks = hooks;
        this.clock = clock;
    }

    /** Where it stands. */
    public enum State {
        WAITING,
        ARRIVED,
        GIVEN_UP
    }

    /** One line of the log; {@code fault} is a word of {@code delivery.fault.…}, maybe followed by a detail. */
    public record Sent(
            long id,
            State state,
            Occasion occasion,
            boolean sample,
            @Nullable String number,
            Instant at,
            int tries,
            @Nullable Instant triedAt,
            @Nullable Instant nextAt,
            @Nullable Integer status,
            @Nullable Integer millis,
            @Nullable String fault) {}

    /** At most so many with an id below {@code before}, the newest first. */
    @Transactional(readOnly = true)
    public List<Sent> of(Hook hook, long before, int limit) {
        return log.of(hook.id(), before, limit);
    }

    /** How each hook fares that was sent anything, by its id. */
    @Transactional(readOnly = true)
    public Map<Long, Health> health() {
        return log.health();
    }

    /** Sends a sample at once, by the same way as everything else. */
    @Transactional
    public Outcome<Long> sample(Reader reader, long hookId) {
        return hooks.byId(reader, hookId)
                .map(hook -> hook.active()
                        ? Outcome.done(store.sample(hook.id(), clock.instant()))
                        : Outcome.<Long>refused(Refusal.of("hook_off")))
                .orElseGet(() -> Outcome.refused(Refusal.unknown()));
    }

    /** Sends again what arrived or was given up, under the same id. */
    @Transactional
    public Outcome<Long> again(Reader reader, long hookId, long id) {
        if (hooks.byId(reader, hookId).isEmpty() || !log.holds(hookId, id)) {
            return Outcome.refused(Refusal.unknown());
        }
        return store.again(hookId, id, clock.instant())
                ? Outcome.done(id)
                : Outcome.refused(Refusal.of("delivery_waiting"));
    }
}
