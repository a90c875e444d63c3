package app.qingtian.promise;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.ClosureGuard;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.identity.People;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises made by word of mouth, and what became of all of them (SLA-02). */
@Service
public class Promises implements ClosureGuard {

    private final Complaints complaints;
    private final PromiseStore store;
    private final Planning planning;
    private final People people;
    private final Clock clock;

    Promises(Complaints complaints, PromiseStore store, Planning planning, People people, Clock clock) {
        this.complaints = complaints;
        this.people = people;
        this.store = store;
        this.planning = planning;
        this.clock = clock;
    }

    /** Promises something to the customer. Refused when the moment has passed, the complaint has ended, or whoever is to keep it cannot see it. */
    @Transactional
    public Outcome<Complaint> promise(Caller.Staff caller, Pledge pledge) {
        return complaints.handle(caller, complaint -> {
            if (!complaint.stage().open()) {
                return Outcome.refused(complaint.stageForbids());
            }
            if (!pledge.dueAt().isAfter(clock.instant())) {
                return Outcome.refused(Refusal.of("promise_in_the_past"));
            }
            if (pledge.personId() != caller.reader().personId() && !sees(pledge.personId(), complaint)) {
                return Outcome.refused(Refusal.of("promise_by_stranger"));
            }
            long id = store.insert(complaint, pledge, clock.instant());
            return Outcome.done(new ComplaintEvent.Promised(
                    id, pledge.kind().name(), pledge.what(), pledge.dueAt(), pledge.personId()));
        });
    }

    private boolean sees(long personId, Complaint complaint) {
        return people.byId(personId)
                .flatMap(person -> complaints.find(Caller.of(Reader.of(person), complaint.number())))
                .isPresent();
    }

    /** Says that a promise was kept, with what was done. After its time it is kept late, and stays visible as broken. */
    @Transactional
    public Outcome<Complaint> keep(Caller.Staff caller, long promiseId, @Nullable String note) {
        return complaints.handle(caller, complaint -> {
            var promise = store.byId(promiseId)
                    .filter(found -> found.complaintId() == complaint.id())
                    .orElse(null);
            if (promise == null) {
                return Outcome.refused(Refusal.unknown());
            }
            if (!promise.open()) {
                return Outcome.refused(Refusal.of("promise_ended"));
            }
            if (!promise.byHand()) {
                return Outcome.refused(Refusal.of("promise_kept_by_act"));
            }
            var now = clock.instant();
            store.keep(promiseId, note, now);
            return Outcome.done(new ComplaintEvent.PromiseKept(
                    promiseId,
                    promise.kind().name(),
                    promise.dueAt(),
                    promise.dueAt().isBefore(now)));
        });
    }

    /** A deed that was promised keeps the complaint open until it is done. */
    @Override
    public Optional<Refusal> forbids(Complaint complaint) {
        return store.of(complaint.id()).ask().stream()
                .filter(promise -> promise.kind() == PromiseKind.DEED && promise.open())
                .findFirst()
                .map(_ -> Refusal.of("promise_open"));
    }

    /** The time of every promise that still runs and is counted by a regime, by the promise's id. */
    @Transactional(readOnly = true)
    public Map<Long, Countdown> countdowns(Complaint complaint) {
        return planning.countdowns(complaint.id());
    }

    /** All promises of a complaint that the caller was allowed to find, the earliest due first. */
    public Query<List<Promise>> of(Complaint complaint) {
        return store.of(complaint.id());
    }
}
