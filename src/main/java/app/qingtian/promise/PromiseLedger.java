package app.qingtian.promise;

import static app.qingtian.promise.PromiseKind.ACKNOWLEDGEMENT;
import static app.qingtian.promise.PromiseKind.DECISION;
import static app.qingtian.promise.PromiseKind.FOLLOW_UP;
import static app.qingtian.promise.PromiseKind.REPLY;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Direction;
import app.qingtian.complaint.Happened;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the promises in step with the story, in the same transaction: what each event promises, keeps or releases stands in one
 * switch. It writes no lines of its own; the event that caused it is the line.
 */
@Component
class PromiseLedger {

    private final PromiseStore store;
    private final Complaints complaints;
    private final Regime regime;

    PromiseLedger(PromiseStore store, Complaints complaints, Regime regime) {
        this.store = store;
        this.complaints = complaints;
        this.regime = regime;
    }

    @EventListener
    void follow(Happened happened) {
        var complaint = happened.complaint();
        var now = happened.at();
        switch (happened.event()) {
            case ComplaintEvent.Lodged e -> store.insert(complaint, e.promises(), now);
            case ComplaintEvent.Accepted e -> accepted(complaint, e, now);
            case ComplaintEvent.Wrote e when e.direction() == Direction.TO_CUSTOMER -> keep(complaint, now, REPLY);
            case ComplaintEvent.Decided _ -> keep(complaint, now, REPLY, DECISION);
            case ComplaintEvent.OfferRefused _ -> pledge(complaint, DECISION, now.plus(regime.decision()), now);
            case ComplaintEvent.Settled _ -> settled(complaint, now);
            case ComplaintEvent.FollowedUp _ -> keep(complaint, now, FOLLOW_UP);
            case ComplaintEvent.Reopened _ -> reopened(complaint, now);
            case ComplaintEvent.Closed _, ComplaintEvent.Withdrawn _ -> release(complaint, now);
            case ComplaintEvent.Promised _, ComplaintEvent.PromiseKept _, ComplaintEvent.PromiseBroken _ ->
                expect(complaint);
            case ComplaintEvent.TakenOver e -> store.handOver(complaint.id(), e.fromOwnerId(), e.ownerId());
            case ComplaintEvent.Wrote _,
                    ComplaintEvent.Retyped _,
                    ComplaintEvent.Recorded _,
                    ComplaintEvent.StatementTaken _,
                    ComplaintEvent.Diagnosed _,
                    ComplaintEvent.Referred _,
                    ComplaintEvent.ReferralAccepted _,
                    ComplaintEvent.ReferralReturned _,
                    ComplaintEvent.ReferralAnswered _,
                    ComplaintEvent.RemedyProposed _,
                    ComplaintEvent.RemedyExecuted _ -> {}
        }
    }

    private void accepted(Complaint complaint, ComplaintEvent.Accepted accepted, Instant now) {
        store.keep(complaint.id(), now, ACKNOWLEDGEMENT);
        store.handAll(complaint.id(), complaint.ownerId());
        if (accepted.replyBy() != null) {
            store.insert(complaint, new ComplaintEvent.Due(REPLY.name(), accepted.replyBy()), now);
        }
        expect(complaint);
    }

    private void settled(Complaint complaint, Instant now) {
        store.keep(complaint.id(), now, REPLY, DECISION);
        pledge(complaint, FOLLOW_UP, now.plus(regime.followUp()), now);
    }

    private void reopened(Complaint complaint, Instant now) {
        store.release(complaint.id(), now);
        store.insert(complaint, new ComplaintEvent.Due(REPLY.name(), now.plus(regime.acknowledgement())), now);
        pledge(complaint, DECISION, now.plus(regime.decision()), now);
    }

    private void pledge(Complaint complaint, PromiseKind kind, Instant dueAt, Instant now) {
        store.insert(complaint, new ComplaintEvent.Due(kind.name(), dueAt), now);
        expect(complaint);
    }

    private void keep(Complaint complaint, Instant now, PromiseKind... kinds) {
        if (store.keep(complaint.id(), now, kinds) > 0) {
            expect(complaint);
        }
    }

    private void release(Complaint complaint, Instant now) {
        store.release(complaint.id(), now);
        expect(complaint);
    }

    private void expect(Complaint complaint) {
        var next = store.next(complaint.id());
        complaints.expect(
                complaint.id(),
                next.map(ComplaintEvent.Due::kind).orElse(null),
                next.map(ComplaintEvent.Due::dueAt).orElse(null));
    }
}
