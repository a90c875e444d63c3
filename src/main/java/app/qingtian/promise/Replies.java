package app.qingtian.promise;

import static app.qingtian.promise.PromiseKind.ACKNOWLEDGEMENT;
import static app.qingtian.promise.PromiseKind.REPLY;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Due;
import app.qingtian.complaint.Happened;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A word that is owed to a customer who asks how it is going or wrote after the settlement, as soon as to somebody who comes first. */
@Component
public class Replies {

    private final PromiseStore store;
    private final Regimes regimes;
    private final PromiseLedger ledger;

    Replies(PromiseStore store, Regimes regimes, PromiseLedger ledger) {
        this.store = store;
        this.regimes = regimes;
        this.ledger = ledger;
    }

    @EventListener
    void follow(Happened happened) {
        if (happened.event() instanceof ComplaintEvent.Nudged asked && asked.referralId() == null) {
            owe(happened.complaint(), happened.at());
        }
    }

    /** Promises it, unless a first or a next word is promised already; true if this made it. */
    public boolean owe(Complaint complaint, Instant now) {
        boolean owed = store.of(complaint.id()).ask().stream()
                .anyMatch(it -> it.open() && it.kind().countedAs() == ACKNOWLEDGEMENT);
        var due = owed
                ? List.<Due>of()
                : regimes.due(regimes.of(complaint.id()), ACKNOWLEDGEMENT, now).stream()
                        .map(it -> new Due(REPLY.name(), it.dueAt(), it.basis()))
                        .toList();
        if (due.isEmpty()) {
            return false;
        }
        store.insert(complaint, due, now);
        ledger.expect(complaint);
        return true;
    }

    /** Nothing is owed any more: it was only thanks. */
    public void release(Complaint complaint, Instant now) {
        store.release(complaint.id(), now, REPLY);
        ledger.expect(complaint);
    }
}
