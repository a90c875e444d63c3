package app.qingtian.oversight;

import app.qingtian.circle.Summons;
import app.qingtian.complaint.Actor;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Happened;
import app.qingtian.escalation.Post;
import app.qingtian.oversight.OversightStore.Beginning;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When the house itself calls an overseer: a broken promise, a ladder climbed above the department, a lead that nobody wanted. */
@Component
class Beginnings {

    private final Oversights oversights;
    private final OversightStore store;
    private final Summons summons;

    Beginnings(Oversights oversights, OversightStore store, Summons summons) {
        this.oversights = oversights;
        this.store = store;
        this.summons = summons;
    }

    @EventListener
    void follow(Happened happened) {
        switch (happened.event()) {
            case ComplaintEvent.PromiseBroken e ->
                happened.entails(complaint -> oversights.begin(
                        complaint, beginning(Cause.BREACH, overseer(complaint, departmentOf(complaint, e)))));
            case ComplaintEvent.Escalated e
            when e.rung().equals(Post.ABOVE.name()) ->
                happened.entails(complaint -> oversights.begin(
                        complaint, beginning(Cause.LADDER, e.personIds().getFirst())));
            case ComplaintEvent.LeadNamed _
            when happened.actor() instanceof Actor.System ->
                happened.entails(complaint -> oversights.begin(
                        complaint,
                        beginning(
                                Cause.RETURNS,
                                summons.at(Post.ABOVE, complaint, complaint.ownerId(), complaint.departmentId())
                                        .getFirst())));
            case ComplaintEvent.Closed _, ComplaintEvent.Withdrawn _ ->
                store.endAll(happened.complaint().id(), happened.at());
            default -> {}
        }
    }

    private static Beginning beginning(Cause cause, long overseerId) {
        return new Beginning(cause, cause == Cause.BREACH ? 0 : 1, overseerId, null, null);
    }

    /** Whose clock it was that ran out. */
    private long departmentOf(Complaint complaint, ComplaintEvent.PromiseBroken broken) {
        return store.departmentOfClock(broken.promiseId()).orElse(complaint.departmentId());
    }

    private long overseer(Complaint complaint, long departmentId) {
        return summons.at(Post.OVERSEER, complaint, complaint.ownerId(), departmentId)
                .getFirst();
    }
}
