package app.qingtian.bond;

import app.qingtian.bond.MergingStore.Deed;
import app.qingtian.bond.MergingStore.Running;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Stage;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to making one of two complaints, and two of one again. */
@Service
public class Mergings {

    private final Complaints complaints;
    private final MergingStore store;
    private final Clock clock;

    Mergings(Complaints complaints, MergingStore store, Clock clock) {
        this.complaints = complaints;
        this.store = store;
        this.clock = clock;
    }

    /** The caller's complaint goes into the other; what it promised is released. Both have to be the caller's to handle. */
    @Transactional
    public Outcome<Complaint> merge(Caller.Staff caller, String typed, String reason) {
        var other = Caller.of(caller.reader(), Merge.number(typed));
        var from = complaints.find(caller);
        var into = complaints.find(other);
        if (from.isEmpty()) {
            return Outcome.refused(Refusal.unknown());
        }
        if (into.isEmpty()) {
            return Outcome.refused(Refusal.of("merge_nowhere", other.number()));
        }
        var both = fits(from.get(), into.get()).isEmpty();
        if (both) {
            store.lock(from.get().id(), into.get().id());
        }
        return complaints
                .handle(caller, complaint -> merged(complaint, other, reason, both))
                .then(merged -> told(other, new ComplaintEvent.TookIn(merged.number()), merged));
    }

    private Outcome<ComplaintEvent> merged(Complaint from, Caller.Staff other, String reason, boolean both) {
        var into = complaints.find(other).orElseThrow();
        if (!into.mayBeHandledBy(other.reader())) {
            return Outcome.refused(Refusal.forbidden());
        }
        var forbidden = fits(from, into);
        if (forbidden.isPresent()) {
            return Outcome.refused(forbidden.get());
        }
        if (!both) {
            return Outcome.refused(Refusal.stale(from.version()));
        }
        store.insert(from, into, new Deed(other.reader().personId(), reason, clock.instant()));
        return Outcome.done(new ComplaintEvent.MergedInto(into.number(), reason));
    }

    private Optional<Refusal> fits(Complaint from, Complaint into) {
        return new Merge(from, into, store.carries(from.id())).forbidden();
    }

    /** Takes the merging back: stage, owner and promises stand as before, and each keeps what was said to it meanwhile. */
    @Transactional
    public Outcome<Complaint> separate(Caller.Staff caller, String reason) {
        var complaint = complaints.find(caller);
        complaint.ifPresent(it -> store.lock(it.id()));
        var running = complaint.flatMap(it -> store.running(it.id()));
        return complaints
                .handle(caller, it -> separated(it, running, reason, caller.reader()))
                .then(apart ->
                        told(other(caller, running.orElseThrow()), new ComplaintEvent.LetGo(apart.number()), apart));
    }

    /** The merged one is locked first, as by whoever writes to it; a merging that cannot be locks only the one it is asked of. */
    private Outcome<ComplaintEvent> separated(
            Complaint complaint, Optional<Running> running, String reason, Reader reader) {
        if (complaint.stage() != Stage.MERGED || running.isEmpty()) {
            return Outcome.refused(complaint.stageForbids());
        }
        store.undo(running.get().id(), new Deed(reader.personId(), reason, clock.instant()));
        return Outcome.done(new ComplaintEvent.Unmerged(
                running.get().stage(), running.get().since(), complaint.stageSince(), reason));
    }

    /** By the caller, or by the house where the caller may not see the other one. */
    private Caller other(Caller.Staff caller, Running running) {
        var seen = Caller.of(caller.reader(), running.number());
        store.lock(running.intoId());
        return complaints.find(seen).isPresent() ? seen : new Caller.Sweep(running.intoId());
    }

    private Outcome<Complaint> told(Caller other, ComplaintEvent event, Complaint answered) {
        return complaints.change(other, _ -> Outcome.done(event)).map(_ -> answered);
    }
}
