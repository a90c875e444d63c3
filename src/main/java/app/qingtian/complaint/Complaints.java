package app.qingtian.complaint;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public door of the complaint and its transaction boundary. Every change is one event: the row and its line in the
 * timeline are written by one statement, or not at all.
 */
@Service
public class Complaints {

    private final ComplaintStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Complaints(ComplaintStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Takes a complaint in. It has an owner and a number from the first second (RTE-03). */
    @Transactional
    public Complaint lodge(Lodging lodging) {
        var now = clock.instant();
        var event = lodging.event();
        var complaint = store.insert(lodging, event, Tokens.next(), now);
        var stands = followed(new Happened(complaint, lodging.actor(), event, now));
        var ruled = lodging.ruled();
        return ruled == null ? stands : written(new Actor.System(), stands, ruled);
    }

    /** The complaint as the caller may see it, or empty: a stranger cannot tell a hidden complaint from none. */
    @Transactional(readOnly = true)
    public Optional<Complaint> find(Caller caller) {
        return store.find(caller, false);
    }

    /** One change, decided on the newest state while the row is locked. Answers the state after it. */
    @Transactional
    public Outcome<Complaint> change(Caller caller, Decision decision) {
        return store.find(caller, true)
                .map(complaint -> decided(caller, complaint, decision))
                .orElseGet(() -> Outcome.refused(Refusal.unknown()));
    }

    /** A change by somebody who handles the complaint; others who may only see it are refused with 403. */
    @Transactional
    public Outcome<Complaint> handle(Caller.Staff caller, Decision decision) {
        return change(
                caller,
                complaint -> complaint.mayBeHandledBy(caller.reader())
                        ? decision.on(complaint)
                        : Outcome.refused(Refusal.forbidden()));
    }

    /** Says what it really is (DEF-01); the old kind stays in the story. */
    @Transactional
    public Outcome<Complaint> retype(Caller.Staff caller, Kind kind, String reason) {
        return handle(
                caller,
                complaint -> complaint.kind() == kind
                        ? Outcome.refused(Refusal.of("nothing_changed"))
                        : complaint.whileOpen(new ComplaintEvent.Retyped(complaint.kind(), kind, reason)));
    }

    /** What is promised next, for the order of the inbox; null when nothing is open. */
    @Transactional
    public void expect(long complaintId, @Nullable String kind, @Nullable Instant dueAt) {
        store.expect(complaintId, kind, dueAt);
    }

    private Outcome<Complaint> decided(Caller caller, Complaint complaint, Decision decision) {
        if (caller instanceof Caller.Staff staff && staff.missed(complaint)) {
            return Outcome.refused(Refusal.stale(complaint.version()));
        }
        return decision.on(complaint).map(event -> written(caller.actor(), complaint, event));
    }

    private Complaint written(Actor actor, Complaint complaint, ComplaintEvent event) {
        var now = clock.instant();
        return followed(new Happened(store.write(actor, complaint, event, now), actor, event, now));
    }

    /** Tells everybody, and then does what follows from it. Answers where the complaint stands after all of that. */
    private Complaint followed(Happened happened) {
        events.publishEvent(happened);
        var complaint = happened.complaint();
        for (var consequence : happened.consequences()) {
            var next = consequence.of(complaint);
            if (next.isPresent()) {
                complaint = written(new Actor.System(), complaint, next.get());
            }
        }
        return complaint;
    }
}
