package app.qingtian.escalation;

import app.qingtian.escalation.Ladder.Climber;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Brief;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the ladder. What it says of the present may be two seconds old. */
@Service
public class Ladders {

    private final LadderStore store;
    private final Clock clock;
    private final Brief<String, Ladder> newest = new Brief<>(1, Duration.ofSeconds(2));

    Ladders(LadderStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** One version in the history; {@code by} is null where it came with the house. */
    public record Change(int version, Instant at, @Nullable String by, String reason) {}

    public Ladder present() {
        return newest.get("newest", _ -> store.newest());
    }

    /** When a promise that begins is to be looked at first; null if never. */
    public @Nullable Instant first(Climber climber) {
        return present().step(climber, Instant.MIN) instanceof Ladder.Step.Wait(var until) ? until : null;
    }

    /** A new version after the one that was looked at. Refused when it reaches no overseer, or tells a higher post before a lower one. */
    @Transactional
    public Outcome<Ladder> change(Reader reader, int after, Map<Post, Rung> rungs, String reason) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        var ladder = new Ladder(after + 1, rungs);
        var flaw = ladder.flaw();
        if (flaw.isPresent()) {
            return Outcome.refused(Refusal.of(flaw.get()));
        }
        var present = store.newest();
        if (present.version() != after || !store.insert(ladder, reader.personId(), reason, clock.instant())) {
            return Outcome.refused(Refusal.stale(present.version()));
        }
        newest.forgetAll();
        return Outcome.done(ladder);
    }

    /** Tells promises that were there before the newest version, a batch at a time. False when all have been told. */
    @Transactional
    public boolean arm(LongFunction<Optional<Long>> batchAfter) {
        return store.unarmed()
                .map(unarmed -> {
                    var upTo = batchAfter.apply(unarmed.armed());
                    store.arm(unarmed.version(), upTo.orElse(null));
                    return upTo.isPresent();
                })
                .orElse(false);
    }

    /** The last fifty changes, the newest first. */
    public List<Change> history() {
        return store.history();
    }
}
