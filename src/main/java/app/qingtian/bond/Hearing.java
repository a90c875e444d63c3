package app.qingtian.bond;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Direction;
import app.qingtian.complaint.Happened;
import app.qingtian.complaint.Stage;
import app.qingtian.kernel.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the customer of a merged complaint says is heard where it is handled now. The words stay with their own complaint. */
@Component
class Hearing {

    private final MergingStore store;
    private final Complaints complaints;

    Hearing(MergingStore store, Complaints complaints) {
        this.store = store;
        this.complaints = complaints;
    }

    @EventListener
    void hear(Happened happened) {
        var complaint = happened.complaint();
        if (complaint.stage() == Stage.MERGED
                && happened.event() instanceof ComplaintEvent.Wrote wrote
                && wrote.direction() == Direction.FROM_CUSTOMER) {
            var heard = new ComplaintEvent.Heard(complaint.number(), wrote.messageId());
            store.running(complaint.id())
                    .ifPresent(it -> complaints.change(new Caller.Tracker(it.token()), _ -> Outcome.done(heard)));
        }
    }
}
