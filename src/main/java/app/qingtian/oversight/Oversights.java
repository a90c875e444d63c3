package app.qingtian.oversight;

import app.qingtian.circle.Summons;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.escalation.Post;
import app.qingtian.identity.People;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.Slice;
import app.qingtian.oversight.OversightStore.Beginning;
import app.qingtian.oversight.OversightStore.Ending;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for overseers: look after a complaint, tell its owner what to do, hold the ladder, and say what came of it (RTE-04). */
@Service
public class Oversights {

    private static final Duration LONGEST_HOLD = Duration.ofDays(31);

    private final Complaints complaints;
    private final OversightStore store;
    private final Summons summons;
    private final People people;
    private final Mandate mandate;
    private final Clock clock;

    Oversights(
            Complaints complaints, OversightStore store, Summons summons, People people, Mandate mandate, Clock clock) {
        this.complaints = complaints;
        this.store = store;
        this.summons = summons;
        this.people = people;
        this.mandate = mandate;
        this.clock = clock;
    }

    /** No step of the ladder before this moment, and why. */
    public record Hold(Instant until, String reason) {}

    /** Somebody who watches finds that it is badly handled: the overseer of the owner's department has to look after it. */
    @Transactional
    public Outcome<Complaint> open(Caller.Staff caller, String reason) {
        return watching(caller, complaint -> {
            if (!complaint.stage().open()) {
                return Outcome.refused(complaint.stageForbids());
            }
            if (store.highest(complaint.id()).isPresent()) {
                return Outcome.refused(Refusal.of("overseen_already"));
            }
            long overseer = summons.at(Post.OVERSEER, complaint, complaint.ownerId(), complaint.departmentId())
                    .getFirst();
            return Outcome.done(begun(
                    complaint,
                    new Beginning(Cause.INADEQUATE, 0, overseer, caller.reader().personId(), reason)));
        });
    }

    /** Tells the owner what to do. */
    @Transactional
    public Outcome<Complaint> instruct(Caller.Staff caller, long oversightId, String words) {
        return concerning(caller, oversightId, () -> {
            store.instruct(oversightId, caller.reader(), words, clock.instant());
            return new ComplaintEvent.Instructed(oversightId, words);
        });
    }

    /** Says what came of it; the ladder may still go on. */
    @Transactional
    public Outcome<Complaint> end(Caller.Staff caller, long oversightId, String outcome) {
        return concerning(caller, oversightId, () -> {
            store.end(oversightId, new Ending(clock.instant(), caller.reader().personId(), outcome));
            return new ComplaintEvent.OversightEnded(oversightId, outcome);
        });
    }

    /** Stops the ladder until a moment within a month: somebody has it in hand. */
    @Transactional
    public Outcome<Complaint> hold(Caller.Staff caller, Hold hold) {
        var now = clock.instant();
        if (!hold.until().isAfter(now) || hold.until().isAfter(now.plus(LONGEST_HOLD))) {
            return Outcome.refused(Refusal.of("hold_too_long", LONGEST_HOLD.toDays()));
        }
        return watching(caller, complaint -> {
            if (!complaint.stage().open()) {
                return Outcome.refused(complaint.stageForbids());
            }
            store.hold(complaint, caller.reader(), hold, now);
            return Outcome.done(new ComplaintEvent.LadderHeld(hold.until(), hold.reason()));
        });
    }

    /** May call an overseer, and hold the ladder. */
    public boolean mayBegin(Reader reader, Complaint complaint) {
        return mandate.over(reader, complaint);
    }

    /** Those of a complaint that the caller was allowed to find, the newest first. */
    public Query<List<Oversight>> of(Complaint complaint) {
        return store.of(complaint.id());
    }

    /** The same, with what the reader may do about them. */
    public Query<Overseen> of(Complaint complaint, Reader reader) {
        return of(complaint).map(all -> mandate.overseen(reader, complaint, all));
    }

    /** What the reader has to look after, the oldest first; for quality managers, executives and administrators all of it. */
    @Transactional(readOnly = true)
    public Slice<Watch> running(Reader reader, Watch.After after, int limit) {
        var found = reader.seesAll() && reader.watches()
                ? store.all(reader, after, limit + 1)
                : store.of(reader, after, limit + 1);
        return Slice.cut(found, limit, watch -> watch.since() + " " + watch.id());
    }

    /** The house begins it: at a level at which nobody looks at it yet. */
    Optional<ComplaintEvent> begin(Complaint complaint, Beginning beginning) {
        var highest = store.highest(complaint.id());
        return !complaint.stage().open() || highest.isPresent() && highest.getAsInt() >= beginning.level()
                ? Optional.empty()
                : Optional.of(begun(complaint, beginning));
    }

    private ComplaintEvent begun(Complaint complaint, Beginning beginning) {
        long id = store.open(complaint, beginning, clock.instant());
        long department = people.byId(beginning.overseerId()).orElseThrow().departmentId();
        return new ComplaintEvent.OversightOpened(
                id,
                beginning.cause().name(),
                beginning.level(),
                beginning.overseerId(),
                department,
                beginning.reason());
    }

    /** By whoever has this oversight in hand, while it runs. */
    private Outcome<Complaint> concerning(Caller.Staff caller, long oversightId, Supplier<ComplaintEvent> deed) {
        return complaints.change(caller, complaint -> {
            var oversight = store.of(complaint.id()).ask().stream()
                    .filter(it -> it.id() == oversightId)
                    .findFirst();
            if (!caller.reader().watches()
                    || oversight.isPresent() && !mandate.holds(caller.reader(), complaint, oversight.get())) {
                return Outcome.refused(Refusal.forbidden());
            }
            return oversight.filter(Oversight::open).isPresent()
                    ? Outcome.done(deed.get())
                    : Outcome.refused(Refusal.of("oversight_ended"));
        });
    }

    /** Handlers look after their own work, departments that were asked after theirs; this is for those who watch over the owner's. */
    private Outcome<Complaint> watching(Caller.Staff caller, Function<Complaint, Outcome<ComplaintEvent>> verb) {
        return complaints.change(
                caller,
                complaint -> mandate.over(caller.reader(), complaint)
                        ? verb.apply(complaint)
                        : Outcome.refused(Refusal.forbidden()));
    }
}
