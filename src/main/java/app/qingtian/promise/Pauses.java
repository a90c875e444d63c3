package app.qingtian.promise;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets time rest while somebody else has to act, and go on again: only for reasons that the regime lists, and never in silence. */
@Service
public class Pauses {

    private final Complaints complaints;
    private final PauseStore store;
    private final Planning planning;
    private final Regimes regimes;
    private final Clock clock;

    Pauses(Complaints complaints, PauseStore store, Planning planning, Regimes regimes, Clock clock) {
        this.complaints = complaints;
        this.store = store;
        this.planning = planning;
        this.regimes = regimes;
        this.clock = clock;
    }

    /** A code of the catalogue {@code pause}, what is waited for in so many words, and until when at most, where that is known. */
    public record Reason(String code, String note, @Nullable Instant until) {}

    /** Whether time rests now. */
    public boolean run(Complaint complaint) {
        return store.runs(complaint.id());
    }

    /** For what time may rest now; refused when it never may, when it rests already, and when nothing runs that could. */
    public Outcome<Set<String>> reasons(Complaint complaint) {
        if (!complaint.stage().open()) {
            return Outcome.refused(complaint.stageForbids());
        }
        if (run(complaint)) {
            return Outcome.refused(Refusal.of("paused_already"));
        }
        var listed = regimes.of(complaint.id()).terms().pauses();
        if (listed.isEmpty()) {
            return Outcome.refused(Refusal.of("never_rests"));
        }
        var reasons = new TreeSet<>(planning.mayRestFor(complaint.id(), clock.instant()));
        reasons.retainAll(listed);
        return reasons.isEmpty() ? Outcome.refused(Refusal.of("nothing_to_pause")) : Outcome.done(reasons);
    }

    /** Refused when the regime does not let time rest for that, when it rests already, and when nothing runs that could. */
    @Transactional
    public Outcome<Complaint> pause(Caller.Staff caller, Reason reason) {
        return complaints.handle(
                caller,
                complaint -> reasons(complaint)
                        .then(allowed -> allowed.contains(reason.code())
                                ? begun(caller, complaint, reason)
                                : Outcome.refused(Refusal.of("pause_not_allowed"))));
    }

    /** Time goes on; every promise that rested gets the date that follows from what is left. */
    @Transactional
    public Outcome<Complaint> resume(Caller.Staff caller) {
        return complaints.handle(
                caller,
                complaint -> resumed(
                        complaint, store.end(complaint.id(), caller.reader().personId(), clock.instant())));
    }

    /** It has rested as long as it was meant to. Call it with the complaint locked. */
    Outcome<ComplaintEvent> over(Complaint complaint) {
        return resumed(complaint, store.endOver(complaint.id(), clock.instant()));
    }

    private Outcome<ComplaintEvent> resumed(Complaint complaint, Optional<Long> ended) {
        return ended.map(id ->
                        Outcome.<ComplaintEvent>done(new ComplaintEvent.Resumed(id, planning.plan(complaint.id()))))
                .orElseGet(() -> Outcome.refused(Refusal.of("not_paused")));
    }

    private Outcome<ComplaintEvent> begun(Caller.Staff caller, Complaint complaint, Reason reason) {
        long id = store.begin(complaint, reason, caller.reader().personId(), clock.instant());
        planning.plan(complaint.id());
        return Outcome.done(new ComplaintEvent.Paused(id, reason.code(), reason.note(), reason.until()));
    }
}
