package app.qingtian.promise;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaints;
import app.qingtian.kernel.Outcome;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Lets time go on where it rested as long as it was meant to, to the second it was meant to: no complaint sleeps because somebody forgot
 * it. Two nodes share the work by the complaint's lock.
 */
@Component
public class RestsOver {

    private static final Logger LOG = LoggerFactory.getLogger(RestsOver.class);
    private static final int BATCH = 200;

    private final PauseStore store;
    private final Pauses pauses;
    private final Complaints complaints;
    private final Clock clock;

    RestsOver(PauseStore store, Pauses pauses, Complaints complaints, Clock clock) {
        this.store = store;
        this.pauses = pauses;
        this.complaints = complaints;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${qingtian.promise.replan:PT20S}",
            initialDelayString = "${qingtian.promise.replan:PT20S}")
    public void sweep() {
        for (var over = store.over(clock.instant(), BATCH);
                !over.isEmpty();
                over = store.over(clock.instant(), BATCH)) {
            if (over.stream().filter(this::ended).count() < over.size()) {
                return;
            }
        }
    }

    /** False where somebody else is at it, or it failed. */
    private boolean ended(long complaintId) {
        try {
            return complaints.change(new Caller.Sweep(complaintId), pauses::over) instanceof Outcome.Done;
        } catch (DataAccessException | TransactionException | IllegalStateException problem) {
            LOG.warn("the rest of complaint {} could not be ended, the next sweep tries again", complaintId, problem);
            return false;
        }
    }
}
