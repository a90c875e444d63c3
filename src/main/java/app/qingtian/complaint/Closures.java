package app.qingtian.complaint;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to every ending, and to the way back: closure with its evidence, withdrawal, a new round. */
@Service
public class Closures {

    private final Complaints complaints;
    private final EndingStore store;
    private final Records records;
    private final Diagnoses diagnoses;
    private final List<ClosureGuard> guards;
    private final Clock clock;

    Closures(
            Complaints complaints,
            EndingStore store,
            Records records,
            Diagnoses diagnoses,
            List<ClosureGuard> guards,
            Clock clock) {
        this.complaints = complaints;
        this.store = store;
        this.records = records;
        this.diagnoses = diagnoses;
        this.guards = guards;
        this.clock = clock;
    }

    /** Closes what is settled. Refused while evidence is missing or a room still has something open. */
    @Transactional
    public Outcome<Complaint> close(Caller.Staff caller, Closure closure) {
        return complaints.handle(caller, complaint -> {
            if (!complaint.stage().mayBecome(Stage.CLOSED)) {
                return Outcome.refused(complaint.stageForbids());
            }
            return allowed(complaint, ClosureGuard::forbids)
                    .then(_ -> evidence(complaint, closure))
                    .map(enough -> {
                        store.insert(complaint, enough, caller.reader().personId(), clock.instant());
                        return new ComplaintEvent.Closed(
                                enough.prevention() != null, enough.summary(), enough.rootCause(), enough.prevention());
                    });
        });
    }

    /** Ends it because the customer takes it back; everything said stays. */
    @Transactional
    public Outcome<Complaint> withdraw(Caller.Staff caller, String reason) {
        return complaints.handle(
                caller,
                complaint -> allowed(complaint, ClosureGuard::forbidsWithdrawal)
                        .then(it -> it.moving(Stage.WITHDRAWN, new ComplaintEvent.Withdrawn(reason))));
    }

    /** Opens a new round of an ended or settled complaint; earlier rounds stay as they were. */
    @Transactional
    public Outcome<Complaint> reopen(Caller.Staff caller, @Nullable String reason) {
        return complaints.handle(
                caller,
                complaint -> complaint.stage().answered() || complaint.stage() == Stage.WITHDRAWN
                        ? Outcome.done(new ComplaintEvent.Reopened(complaint.round() + 1, complaint.stage(), reason))
                        : Outcome.refused(complaint.stageForbids()));
    }

    private Outcome<Complaint> allowed(
            Complaint complaint, BiFunction<ClosureGuard, Complaint, Optional<Refusal>> asked) {
        return guards.stream()
                .flatMap(guard -> asked.apply(guard, complaint).stream())
                .findFirst()
                .map(Outcome::<Complaint>refused)
                .orElseGet(() -> Outcome.done(complaint));
    }

    private Outcome<Closure> evidence(Complaint complaint, Closure closure) {
        return switch (complaint.kind()) {
            case COMPLAINT, GRIEVANCE -> closure.suffices(records.whole(complaint), diagnoses.latest(complaint));
            case ENQUIRY, SUGGESTION, PRAISE -> Outcome.done(closure);
        };
    }
}
