package app.qingtian.promise;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks at the clock and writes down which promises were broken, once each: the lock on the complaint decides between nodes.
 * A promise is broken by its date, not by this sweep; it only makes it part of the story.
 */
@Component
public class BrokenPromises {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenPromises.class);
    private static final int BATCH = 200;

    /** So many failures in a row are not the promises' fault; the next sweep goes on. */
    private static final int ENOUGH = 3;

    private final PromiseStore promises;
    private final BrokenStore store;
    private final Complaints complaints;
    private final Clock clock;

    BrokenPromises(PromiseStore promises, BrokenStore store, Complaints complaints, Clock clock) {
        this.promises = promises;
        this.store = store;
        this.complaints = complaints;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${qingtian.promise.sweep:PT20S}",
            initialDelayString = "${qingtian.promise.sweep:PT20S}")
    public void sweep() {
        var now = clock.instant();
        int failures = 0;
        for (var due = store.toBreak(now, BATCH); !due.isEmpty(); due = store.toBreak(now, due.getLast(), BATCH)) {
            for (var promise : due) {
                failures = told(promise) ? 0 : failures + 1;
                if (failures == ENOUGH) {
                    return;
                }
            }
        }
    }

    /** One promise that cannot be told does not keep the others waiting. */
    private boolean told(Promise due) {
        try {
            tell(due);
            return true;
        } catch (DataAccessException | TransactionException | IllegalStateException problem) {
            LOG.warn("promise {} could not be told as broken, the next sweep tries again", due.id(), problem);
            return false;
        }
    }

    private void tell(Promise due) {
        complaints.change(new Caller.Sweep(due.complaintId()), _ -> {
            var promise = promises.byId(due.id()).orElseThrow();
            if (!promise.open() || promise.rests() || promise.brokenAt() != null) {
                return Outcome.refused(Refusal.of("promise_ended"));
            }
            store.markBroken(promise.id(), clock.instant());
            return Outcome.done(new ComplaintEvent.PromiseBroken(
                    promise.id(), promise.kind().name(), promise.dueAt(), promise.personId()));
        });
    }
}
