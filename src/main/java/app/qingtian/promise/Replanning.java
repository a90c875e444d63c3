package app.qingtian.promise;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Move;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * After a calendar has changed, counts every promise that still runs by its new edition, complaint by complaint; those that move say why.
 * What is left to do stands in the database, so a stop in the middle costs nothing, and two nodes share the work by the complaint's lock.
 */
@Component
public class Replanning {

    private static final Logger LOG = LoggerFactory.getLogger(Replanning.class);
    private static final int BATCH = 200;
    private static final Refusal NOTHING_MOVED = Refusal.of("nothing_moved");

    private final PlanStore store;
    private final Planning planning;
    private final Complaints complaints;
    private final Clock clock;

    Replanning(PlanStore store, Planning planning, Complaints complaints, Clock clock) {
        this.store = store;
        this.planning = planning;
        this.complaints = complaints;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${qingtian.promise.replan:PT20S}",
            initialDelayString = "${qingtian.promise.replan:PT20S}")
    public void sweep() {
        for (var outdated = store.outdated(BATCH); !outdated.isEmpty(); outdated = store.outdated(BATCH)) {
            if (outdated.stream().filter(this::replanned).count() < outdated.size()) {
                return;
            }
        }
    }

    /** False where somebody else is at it, or it failed. */
    private boolean replanned(long complaintId) {
        try {
            var outcome = complaints.change(new Caller.Sweep(complaintId), _ -> {
                var moves = renewed(complaintId);
                return moves.isEmpty()
                        ? Outcome.refused(NOTHING_MOVED)
                        : Outcome.done(new ComplaintEvent.Replanned("CALENDAR", moves, null, null));
            });
            return outcome instanceof Outcome.Done || outcome.equals(Outcome.refused(NOTHING_MOVED));
        } catch (DataAccessException | TransactionException | IllegalStateException problem) {
            LOG.warn("complaint {} could not be planned anew, the next sweep tries again", complaintId, problem);
            return false;
        }
    }

    private List<Move> renewed(long complaintId) {
        var running = store.running(complaintId);
        var newest = store.newest(
                running.stream().map(PlanStore.Running::editionId).distinct().toList());
        var now = clock.instant();
        for (var promise : running) {
            long edition = newest.getOrDefault(promise.editionId(), promise.editionId());
            if (edition != promise.editionId()) {
                store.renew(promise.id(), edition, now);
            }
        }
        return planning.plan(complaintId);
    }
}
