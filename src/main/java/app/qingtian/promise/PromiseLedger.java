package app.qingtian.promise;

import static app.qingtian.promise.PromiseKind.ACKNOWLEDGEMENT;
import static app.qingtian.promise.PromiseKind.ANSWER;
import static app.qingtian.promise.PromiseKind.DECISION;
import static app.qingtian.promise.PromiseKind.FOLLOW_UP;
import static app.qingtian.promise.PromiseKind.REPLY;
import static app.qingtian.promise.PromiseKind.TAKING;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Direction;
import app.qingtian.complaint.Happened;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
    private final Regimes regimes;
    private final Planning planning;
    private final PauseStore pauses;
    private final Departments departments;

    PromiseLedger(
            PromiseStore store,
            Complaints complaints,
            Regimes regimes,
            Planning planning,
            PauseStore pauses,
            Departments departments) {
        this.store = store;
        this.complaints = complaints;
        this.regimes = regimes;
        this.planning = planning;
        this.pauses = pauses;
        this.departments = departments;
    }

    @EventListener
    void follow(Happened happened) {
        var complaint = happened.complaint();
        var now = happened.at();
        switch (happened.event()) {
            case ComplaintEvent.Lodged e -> store.insert(complaint, e.promises(), now);
            case ComplaintEvent.Accepted e -> accepted(complaint, e, now);
            case ComplaintEvent.Wrote e when e.direction() == Direction.TO_CUSTOMER -> keep(complaint, now, REPLY);
            case ComplaintEvent.Decided _ -> decided(complaint, now);
            case ComplaintEvent.OfferRefused _ -> pledge(complaint, DECISION, now);
            case ComplaintEvent.Settled _ -> settled(complaint, now);
            case ComplaintEvent.FollowedUp _ -> keep(complaint, now, FOLLOW_UP);
            case ComplaintEvent.Reopened _ -> reopened(complaint, now);
            case ComplaintEvent.Closed _, ComplaintEvent.Withdrawn _ -> release(complaint, now);
            case ComplaintEvent.Timed _ -> expect(complaint);
            case ComplaintEvent.Referred e -> referred(complaint, e, now);
            case ComplaintEvent.ReferralAccepted e -> store.keepOf(e.referralId(), now, TAKING);
            case ComplaintEvent.ReferralReturned e -> store.releaseOf(e.referralId(), now);
            case ComplaintEvent.ReferralAnswered e -> store.keepOf(e.referralId(), now, TAKING, ANSWER);
            case ComplaintEvent.TakenOver e -> store.handOver(complaint.id(), e.fromOwnerId(), e.ownerId());
            case ComplaintEvent.Wrote _,
                    ComplaintEvent.Retyped _,
                    ComplaintEvent.Recorded _,
                    ComplaintEvent.StatementTaken _,
                    ComplaintEvent.Diagnosed _,
                    ComplaintEvent.Nudged _,
                    ComplaintEvent.RemedyProposed _,
                    ComplaintEvent.RemedyExecuted _ -> {}
        }
    }

    private void accepted(Complaint complaint, ComplaintEvent.Accepted accepted, Instant now) {
        store.keep(complaint.id(), now, ACKNOWLEDGEMENT);
        store.handAll(complaint.id(), complaint.ownerId());
        if (accepted.replyBy() != null) {
            store.insert(complaint, List.of(new ComplaintEvent.Due(REPLY.name(), accepted.replyBy(), null)), now);
        }
        expect(complaint);
    }

    private void decided(Complaint complaint, Instant now) {
        pauses.over(complaint.id(), now);
        keep(complaint, now, REPLY, DECISION);
    }

    private void settled(Complaint complaint, Instant now) {
        pauses.over(complaint.id(), now);
        store.keep(complaint.id(), now, REPLY, DECISION);
        pledge(complaint, FOLLOW_UP, now);
    }

    /** Whoever comes back is heard as soon as somebody who comes first. */
    private void reopened(Complaint complaint, Instant now) {
        var regime = regimes.of(complaint.id());
        pauses.over(complaint.id(), now);
        store.release(complaint.id(), now);
        regimes.due(regime, ACKNOWLEDGEMENT, now)
                .ifPresent(due -> store.insert(
                        complaint, List.of(new ComplaintEvent.Due(REPLY.name(), due.dueAt(), due.basis())), now));
        pledge(complaint, DECISION, now);
    }

    private void pledge(Complaint complaint, PromiseKind kind, Instant now) {
        regimes.due(regimes.of(complaint.id()), kind, now).ifPresent(due -> {
            store.insert(complaint, List.of(due), now);
            planning.plan(complaint.id());
        });
        expect(complaint);
    }

    /** The department that is asked has a clock of its own, which runs only while the question is with it. */
    private void referred(Complaint complaint, ComplaintEvent.Referred referred, Instant now) {
        var regime = regimes.of(complaint.id());
        var liaison = departments
                .byId(referred.departmentId())
                .map(Department::liaisonId)
                .orElse(complaint.ownerId());
        var dues = Stream.of(TAKING, ANSWER)
                .flatMap(kind -> regimes.due(regime, kind, now).stream())
                .toList();
        store.insert(complaint, new PromiseStore.Giver(liaison, referred.referralId()), dues, now);
    }

    private void keep(Complaint complaint, Instant now, PromiseKind... kinds) {
        if (store.keep(complaint.id(), now, kinds) > 0) {
            expect(complaint);
        }
    }

    private void release(Complaint complaint, Instant now) {
        pauses.over(complaint.id(), now);
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
