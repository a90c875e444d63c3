package app.qingtian.promise;

import app.qingtian.circle.Summons;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.escalation.Ladder.Climber;
import app.qingtian.escalation.Ladder.Step;
import app.qingtian.escalation.Ladders;
import app.qingtian.escalation.Post;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.promise.ClimbStore.Climbing;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks at promises whose step on the ladder has come and writes down who has to be told, each post once: the lock on the complaint
 * decides between nodes. Nobody is told outside working hours, unless it is critical.
 */
@Component
public class Escalations {

    private static final Logger LOG = LoggerFactory.getLogger(Escalations.class);
    private static final int BATCH = 200;
    private static final int ARMED_AT_ONCE = 20_000;

    private final ClimbStore store;
    private final Ascents ascents;
    private final Ladders ladders;
    private final Summons summons;
    private final Complaints complaints;
    private final Clock clock;

    Escalations(
            ClimbStore store, Ascents ascents, Ladders ladders, Summons summons, Complaints complaints, Clock clock) {
        this.store = store;
        this.ascents = ascents;
        this.ladders = ladders;
        this.summons = summons;
        this.complaints = complaints;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${qingtian.promise.sweep:PT20S}",
            initialDelayString = "${qingtian.promise.sweep:PT20S}")
    public void sweep() {
        var now = clock.instant();
        while (ladders.arm(after -> store.rearm(after, now, ARMED_AT_ONCE))) {}
        for (var due = store.due(now, null, BATCH); !due.isEmpty(); due = store.due(now, due.getLast(), BATCH)) {
            var later = new LinkedHashMap<Climbing, @Nullable Instant>();
            due.forEach(promise -> looked(promise, now, later));
            store.wait(later);
        }
    }

    /** One promise that cannot be looked at does not keep the others waiting; the next sweep tries it again. */
    private void looked(Climbing promise, Instant now, Map<Climbing, @Nullable Instant> later) {
        try {
            switch (ladders.present().step(climber(promise), now)) {
                case Step.Tell _ ->
                    complaints.change(new Caller.Sweep(promise.complaintId()), it -> climbed(it, promise, now));
                case Step.Wait(var until) -> later.put(promise, until);
                case Step.Done() -> later.put(promise, null);
            }
        } catch (DataAccessException | TransactionException | IllegalStateException problem) {
            LOG.warn("promise {} could not be looked at, the next sweep tries again", promise.id(), problem);
        }
    }

    /** Decided on what the promise is now that nobody else can change it. */
    private Outcome<ComplaintEvent> climbed(Complaint complaint, Climbing seen, Instant now) {
        var promise = store.byId(seen.id()).orElse(null);
        if (promise == null || !(ladders.present().step(climber(promise), now) instanceof Step.Tell(var post))) {
            return Outcome.refused(Refusal.of("promise_ended"));
        }
        var later = later(promise, now);
        if (later.isAfter(now)) {
            store.wait(Map.of(promise, later));
            return Outcome.refused(Refusal.of("promise_ended"));
        }
        store.climbed(promise.id(), post.level(), now);
        return Outcome.done(told(complaint, promise, post));
    }

    private ComplaintEvent told(Complaint complaint, Climbing promise, Post post) {
        return new ComplaintEvent.Escalated(
                promise.id(),
                promise.kind(),
                promise.due(),
                post.level(),
                post.name(),
                summons.at(post, complaint, promise.personId(), promise.departmentId()));
    }

    /** The end of a hold, or the next opening; now if neither keeps anybody from telling. */
    private Instant later(Climbing promise, Instant now) {
        var held = store.heldUntil(promise.complaintId()).orElse(now);
        if (held.isAfter(now)) {
            return held;
        }
        var time = ascents.edition(promise.editionId()).time();
        var opening = time.after(now, 1).orElse(now);
        boolean closed = opening.isAfter(now.plusSeconds(1));
        return closed && !store.critical(promise.complaintId()) ? opening : now;
    }

    private Climber climber(Climbing promise) {
        var time = ascents.edition(promise.editionId()).time();
        return new Climber(promise.begin(), promise.due(), time, promise.rung());
    }
}
