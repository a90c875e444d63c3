package app.qingtian.promise;

import static app.qingtian.promise.PromiseKind.ACKNOWLEDGEMENT;
import static app.qingtian.promise.PromiseKind.DECISION;
import static app.qingtian.promise.PromiseKind.EXECUTION;
import static app.qingtian.promise.PromiseKind.FOLLOW_UP;
import static app.qingtian.promise.PromiseKind.PROGRESS;
import static app.qingtian.promise.PromiseKind.REPLY;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Direction;
import app.qingtian.complaint.Due;
import app.qingtian.complaint.Happened;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
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
    private final DepartmentLedger departments;

    PromiseLedger(
            PromiseStore store,
            Complaints complaints,
            Regimes regimes,
            Planning planning,
            PauseStore pauses,
            DepartmentLedger departments) {
        this.store = store;
        this.complaints = complaints;
        this.regimes = regimes;
        this.planning = planning;
        this.pauses = pauses;
        this.departments = departments;
    }

    @EventListener
    void follow(Happened happened) {
        follow(happened.complaint(), happened.event(), happened.at());
    }

    private void follow(Complaint complaint, ComplaintEvent event, Instant now) {
        switch (event) {
            case ComplaintEvent.Lodged e -> store.insert(complaint, e.promises(), now);
            case ComplaintEvent.Accepted e -> accepted(complaint, e, now);
            case ComplaintEvent.Wrote e -> wrote(complaint, e, now);
            case ComplaintEvent.Decided _ -> decided(complaint, now);
            case ComplaintEvent.OfferRefused _ -> pledge(complaint, now, DECISION);
            case ComplaintEvent.Settled _ -> settled(complaint, now);
            case ComplaintEvent.RemedyExecuted _ -> executed(complaint, now);
            case ComplaintEvent.FollowedUp _ -> keep(complaint, now, FOLLOW_UP);
            case ComplaintEvent.Reopened _ -> reopened(complaint, now);
            case ComplaintEvent.Closed _ -> release(complaint, now);
            case ComplaintEvent.Withdrawn _ -> withdrawn(complaint, now);
            case ComplaintEvent.Joined e -> joined(complaint, e, now);
            case ComplaintEvent.Timed _ -> expect(complaint);
            case ComplaintEvent.OfReferral e -> departments.follow(complaint, e, now);
            case ComplaintEvent.TakenOver e -> store.handOver(complaint.id(), e.fromOwnerId(), e.ownerId());
            case ComplaintEvent.Retyped _,
                    ComplaintEvent.Recorded _,
                    ComplaintEvent.Said _,
                    ComplaintEvent.Diagnosed _,
                    ComplaintEvent.LeadNamed _,
                    ComplaintEvent.Watched _,
                    ComplaintEvent.OfCircle _,
                    ComplaintEvent.Ruled _,
                    ComplaintEvent.RemedyProposed _ -> {}
        }
    }

    private void accepted(Complaint complaint, ComplaintEvent.Accepted accepted, Instant now) {
        store.keep(complaint.id(), now, ACKNOWLEDGEMENT);
        store.handAll(complaint.id(), complaint.ownerId());
        if (accepted.replyBy() != null) {
            var reply = new Due(REPLY.name(), accepted.replyBy(), null);
            var word = regimes.due(regimes.of(complaint.id()), PROGRESS, now);
            store.insert(
                    complaint, Stream.concat(Stream.of(reply), word.stream()).toList(), now);
        }
        expect(complaint);
    }

    private void decided(Complaint complaint, Instant now) {
        endPause(complaint, now);
        told(complaint, now, REPLY, PROGRESS, DECISION);
    }

    /** Word to the customer: where the next one was promised it begins with this one (SLA-03, REC-05). */
    private void told(Complaint complaint, Instant now, PromiseKind... kinds) {
        var kept = store.keep(complaint.id(), now, kinds);
        if (kept.contains(PROGRESS)) {
            pledge(complaint, now, PROGRESS);
        } else if (!kept.isEmpty()) {
            expect(complaint);
        }
    }

    /** Carried out once nothing that was offered is left to do. */
    private void executed(Complaint complaint, Instant now) {
        if (!store.owes(complaint)) {
            keep(complaint, now, EXECUTION);
        }
    }

    private void settled(Complaint complaint, Instant now) {
        endPause(complaint, now);
        store.keep(complaint.id(), now, REPLY, DECISION);
        store.release(complaint.id(), now, PROGRESS);
        if (store.owes(complaint)) {
            pledge(complaint, now, EXECUTION, FOLLOW_UP);
        } else {
            pledge(complaint, now, FOLLOW_UP);
        }
    }

    /** What was waited for no longer matters. First of all it is said when the rest would have been due: nobody is late who waited. */
    private void endPause(Complaint complaint, Instant now) {
        if (pauses.end(complaint.id(), null, now).isPresent()) {
            planning.plan(complaint.id());
        }
    }

    /** Whoever comes back is heard as soon as somebody who comes first. What departments were asked goes on. */
    private void reopened(Complaint complaint, Instant now) {
        var regime = regimes.of(complaint.id());
        store.releaseToCustomer(complaint.id(), now);
        var reply =
                regimes.due(regime, ACKNOWLEDGEMENT, now).map(due -> new Due(REPLY.name(), due.dueAt(), due.basis()));
        var dues = Stream.of(reply, regimes.due(regime, DECISION, now), regimes.due(regime, PROGRESS, now))
                .flatMap(Optional::stream)
                .toList();
        store.insert(complaint, dues, now);
        expect(complaint);
    }

    private void pledge(Complaint complaint, Instant now, PromiseKind... kinds) {
        var regime = regimes.of(complaint.id());
        var dues = Arrays.stream(kinds)
                .flatMap(kind -> regimes.due(regime, kind, now).stream())
                .toList();
        store.insert(complaint, dues, now);
        expect(complaint);
    }

    private void keep(Complaint complaint, Instant now, PromiseKind... kinds) {
        if (!store.keep(complaint.id(), now, kinds).isEmpty()) {
            expect(complaint);
        }
    }

    private void withdrawn(Complaint complaint, Instant now) {
        endPause(complaint, now);
        release(complaint, now);
    }

    private void release(Complaint complaint, Instant now) {
        store.releaseAll(complaint.id(), now);
        expect(complaint);
    }

    private void wrote(Complaint complaint, ComplaintEvent.Wrote wrote, Instant now) {
        if (wrote.direction() == Direction.TO_CUSTOMER) {
            told(complaint, now, REPLY, PROGRESS);
        }
    }

    /** Taken back, what merging let go of is owed again, and nothing else. A rest goes on resting. */
    private void joined(Complaint complaint, ComplaintEvent.Joined event, Instant now) {
        switch (event) {
            case ComplaintEvent.MergedInto _ -> release(complaint, now);
            case ComplaintEvent.Unmerged e -> {
                store.oweAgain(complaint.id(), e.mergedAt());
                expect(complaint);
            }
            case ComplaintEvent.TookIn _, ComplaintEvent.LetGo _, ComplaintEvent.Heard _ -> {}
        }
    }

    void expect(Complaint complaint) {
        var next = store.next(complaint.id());
        complaints.expect(
                complaint.id(),
                next.map(Due::kind).orElse(null),
                next.map(Due::dueAt).orElse(null));
    }
}
