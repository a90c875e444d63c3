package app.qingtian.notice;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The hooks, which administrators define. All of them are kept in memory, so that an event that no hook wants costs nothing; what
 * another node changed is known within seconds, and what is sent is decided by the row.
 */
@Service
public class Hooks {

    private static final Logger LOG = LoggerFactory.getLogger(Hooks.class);

    private final HookStore store;
    private final Border border;
    private final TransactionOperations transaction;
    private final Clock clock;
    private volatile List<Hook> known = List.of();

    Hooks(HookStore store, Border border, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.border = border;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All of them, for an administrator; for everybody else there are none. */
    public List<Hook> all(Reader reader) {
        return reader.is(Role.ADMINISTRATOR) ? store.all() : List.of();
    }

    public Optional<Hook> byId(Reader reader, long id) {
        return all(reader).stream().filter(hook -> hook.id() == id).findFirst();
    }

    /** Opens a hook. Its address is looked up before anything is written; one inside the network is refused. */
    public Outcome<Long> open(Reader reader, HookDraft draft) {
        return allowed(reader, draft).map(Outcome::<Long>refused).orElseGet(() -> written(() -> opened(reader, draft)));
    }

    /** Changes what it is; {@code version} is the one that was looked at, or null when it does not matter. */
    public Outcome<Long> change(Reader reader, long id, @Nullable Integer version, HookDraft draft) {
        return allowed(reader, draft)
                .map(Outcome::<Long>refused)
                .orElseGet(() -> written(() -> store.locked(id)
                        .map(present -> changed(reader, present, version, draft))
                        .orElseGet(() -> Outcome.refused(Refusal.unknown()))));
    }

    /** From now on it is told of nothing; what is still on its way to it and its log go with it. */
    public Outcome<Long> takeAway(Reader reader, long id, @Nullable Integer version) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        return written(() -> store.locked(id)
                .map(present -> version != null && version != present.version()
                        ? Outcome.<Long>refused(Refusal.stale(present.version()))
                        : takenAway(reader, present))
                .orElseGet(() -> Outcome.refused(Refusal.unknown())));
    }

    private Outcome<Long> takenAway(Reader reader, Hook hook) {
        store.takeAway(reader, hook.id(), clock.instant());
        return Outcome.done(hook.id());
    }

    boolean wanted(Occasion occasion) {
        return known.stream().anyMatch(hook -> hook.active() && hook.wanted().holds(occasion));
    }

    boolean any() {
        return !known.isEmpty();
    }

    /** From the start on; without a database the hooks of before are good enough. */
    @Scheduled(fixedDelayString = "PT5S")
    void look() {
        try {
            known = store.all();
        } catch (DataAccessException gone) {
            LOG.debug("The hooks were not read: {}", gone.getClass().getSimpleName());
        }
    }

    /** Asks the network, so it is asked before the transaction. */
    private Optional<Refusal> allowed(Reader reader, HookDraft draft) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Optional.of(Refusal.forbidden());
        }
        var address = draft.address();
        return address == null ? Optional.empty() : border.forbids(address);
    }

    private Outcome<Long> written(Supplier<Outcome<Long>> writing) {
        var outcome = transaction.execute(_ -> writing.get());
        known = store.all();
        return outcome;
    }

    private Outcome<Long> opened(Reader reader, HookDraft draft) {
        if (store.count() >= HookStore.MOST) {
            return Outcome.refused(Refusal.of("hooks_too_many", HookStore.MOST));
        }
        return draft.faulty(null)
                .map(Outcome::<Long>refused)
                .orElseGet(() -> Outcome.done(store.insert(reader, draft, clock.instant())));
    }

    private Outcome<Long> changed(Reader reader, Hook present, @Nullable Integer version, HookDraft draft) {
        if (version != null && version != present.version()) {
            return Outcome.refused(Refusal.stale(present.version()));
        }
        return draft.faulty(present).map(Outcome::<Long>refused).orElseGet(() -> {
            store.update(reader, present.id(), draft, clock.instant());
            return Outcome.done(present.id());
        });
    }
}
