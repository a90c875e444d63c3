package app.qingtian.bond;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Stage;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to links between complaints. A link changes neither of them: who drew it and who took it away stands with the link. */
@Service
public class Bonds {

    private final Complaints complaints;
    private final BondStore store;
    private final Clock clock;

    Bonds(Complaints complaints, BondStore store, Clock clock) {
        this.complaints = complaints;
        this.store = store;
        this.clock = clock;
    }

    /** What one complaint has to do with another, whose number stands in {@code typed}. */
    public record Wish(
            String typed, BondKind kind, @Nullable String note) {}

    /** Links two complaints that the caller sees, of which they handle this one. */
    @Transactional
    public Outcome<Complaint> link(Caller.Staff caller, Wish wish) {
        var from = complaints.find(caller);
        var to = complaints.find(Caller.of(caller.reader(), Merge.number(wish.typed())));
        if (from.isEmpty()) {
            return Outcome.refused(Refusal.unknown());
        }
        if (to.isEmpty()) {
            return Outcome.refused(Refusal.of("merge_nowhere", wish.typed().strip()));
        }
        return handled(caller, from.get()).then(complaint -> linked(caller, complaint, to.get(), wish));
    }

    private Outcome<Complaint> linked(Caller.Staff caller, Complaint from, Complaint to, Wish wish) {
        if (from.id() == to.id()) {
            return Outcome.refused(Refusal.of("link_itself"));
        }
        if (from.stage() == Stage.MERGED) {
            return Outcome.refused(from.stageForbids());
        }
        if (to.stage() == Stage.MERGED) {
            return Outcome.refused(Refusal.of("link_merged", to.number()));
        }
        var ends = new BondStore.Ends(from.id(), to.id(), wish.kind());
        return store.insert(ends, caller.reader().personId(), wish.note(), clock.instant())
                .map(_ -> Outcome.done(from))
                .orElseGet(() -> Outcome.refused(Refusal.of("link_there")));
    }

    /** Takes a link away; where one was split from another stays. */
    @Transactional
    public Outcome<Complaint> unlink(Caller.Staff caller, long id) {
        return complaints
                .find(caller)
                .map(complaint -> handled(caller, complaint)
                        .then(it -> store.end(it.id(), id, caller.reader().personId(), clock.instant())
                                ? Outcome.done(it)
                                : Outcome.refused(Refusal.unknown())))
                .orElseGet(() -> Outcome.refused(Refusal.unknown()));
    }

    /** One was taken out of the other; in the transaction that lodges it. */
    @Transactional
    public void splitFrom(Complaint lodged, Complaint origin, Reader reader) {
        var ends = new BondStore.Ends(lodged.id(), origin.id(), BondKind.SPLIT_FROM);
        store.insert(ends, reader.personId(), null, clock.instant());
    }

    private static Outcome<Complaint> handled(Caller.Staff caller, Complaint complaint) {
        return complaint.mayBeHandledBy(caller.reader())
                ? Outcome.done(complaint)
                : Outcome.refused(Refusal.forbidden());
    }
}
