package app.qingtian.complaint;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.Term;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a decision needs to know of a complaint. Immutable; {@link #after} is the only way it moves on. */
public record Complaint(
        long id,
        String number,
        String trackingToken,
        int version,
        int round,
        Kind kind,
        Stage stage,
        @Nullable String category,
        String fault,
        Language language,
        long ownerId,
        long departmentId,
        boolean confidential,
        Instant receivedAt,
        Instant stageSince) {

    /** The state after the event; the version counts every event, so the timeline has no gaps. */
    public Complaint after(ComplaintEvent event, Instant now) {
        var next = new Next(this);
        switch (event) {
            case ComplaintEvent.Accepted e -> next.to(Stage.ACCEPTED).owned(e.ownerId(), e.departmentId());
            case ComplaintEvent.TakenOver e -> next.owned(e.ownerId(), e.departmentId());
            case ComplaintEvent.Retyped e -> next.kind = e.to();
            case ComplaintEvent.Diagnosed e -> next.to(Stage.DIAGNOSED).judged(e.category(), e.fault());
            case ComplaintEvent.Decided _ -> next.to(Stage.OFFERED);
            case ComplaintEvent.Settled _ -> next.to(Stage.SETTLED);
            case ComplaintEvent.OfferRefused e -> next.to(e.diagnosed() ? Stage.DIAGNOSED : Stage.ACCEPTED);
            case ComplaintEvent.FollowedUp _ -> next.to(stage == Stage.SETTLED ? Stage.VERIFIED : stage);
            case ComplaintEvent.Closed _ -> next.to(Stage.CLOSED);
            case ComplaintEvent.Withdrawn _ -> next.to(Stage.WITHDRAWN);
            case ComplaintEvent.OfCircle e -> next.known(e);
            case ComplaintEvent.Reopened e -> next.to(Stage.ACCEPTED).round = e.round();
            case ComplaintEvent.Joined e -> next.joined(e);
            case ComplaintEvent.Lodged _,
                    ComplaintEvent.Recorded _,
                    ComplaintEvent.Wrote _,
                    ComplaintEvent.Said _,
                    ComplaintEvent.Timed _,
                    ComplaintEvent.OfReferral _,
                    ComplaintEvent.LeadNamed _,
                    ComplaintEvent.Watched _,
                    ComplaintEvent.Ruled _,
                    ComplaintEvent.RemedyProposed _,
                    ComplaintEvent.RemedyExecuted _ -> {}
        }
        return next.at(now);
    }

    /** The event if the stage machine lets the complaint move on to {@code next}, else a refusal that says where it stands. */
    public Outcome<ComplaintEvent> moving(Stage next, ComplaintEvent event) {
        return stage.mayBecome(next) ? Outcome.done(event) : Outcome.refused(stageForbids());
    }

    /** The event while work is still to be done. */
    public Outcome<ComplaintEvent> whileOpen(ComplaintEvent event) {
        return stage.open() ? Outcome.done(event) : Outcome.refused(stageForbids());
    }

    public Refusal stageForbids() {
        return Refusal.of("stage_forbids", Term.of(stage));
    }

    /** Handlers and administrators work on what they see; a liaison on what their department owns; everybody on their own. */
    public boolean mayBeHandledBy(Reader reader) {
        return reader.handles()
                || reader.personId() == ownerId
                || (reader.is(Role.LIAISON) && reader.departmentId() == departmentId);
    }

    /** The same, at the stage and in the hands of the one it was merged into. */
    Complaint standingLike(Complaint other) {
        var next = new Next(this);
        next.round = other.round;
        next.back(other.stage, other.stageSince);
        next.owned(other.ownerId, other.departmentId);
        return next.of(version, other.stageSince);
    }

    /** The next state while it is being made. */
    private static final class Next {

        private final Complaint before;
        private int round;
        private Kind kind;
        private Stage stage;
        private @Nullable String category;
        private String fault;
        private long owner;
        private long department;
        private boolean confidential;
        private Instant since;

        Next(Complaint before) {
            this.before = before;
            round = before.round;
            kind = before.kind;
            stage = before.stage;
            category = before.category;
            fault = before.fault;
            owner = before.ownerId;
            department = before.departmentId;
            confidential = before.confidential;
            since = before.stageSince;
        }

        Next to(Stage next) {
            stage = next;
            return this;
        }

        void joined(ComplaintEvent.Joined event) {
            switch (event) {
                case ComplaintEvent.MergedInto _ -> to(Stage.MERGED);
                case ComplaintEvent.Unmerged e -> back(e.stage(), e.since());
                case ComplaintEvent.TookIn _, ComplaintEvent.LetGo _, ComplaintEvent.Heard _ -> {}
            }
        }

        /** As it stood before, to the letter. */
        void back(Stage then, Instant from) {
            stage = then;
            since = from;
        }

        void owned(long person, long ofDepartment) {
            owner = person;
            department = ofDepartment;
        }

        void known(ComplaintEvent.OfCircle event) {
            confidential = !(event instanceof ComplaintEvent.MadeOpen);
        }

        void judged(String asCategory, String asFault) {
            category = asCategory;
            fault = asFault;
        }

        Complaint at(Instant now) {
            boolean moved = stage != before.stage && since.equals(before.stageSince);
            return of(before.version + 1, moved ? now : since);
        }

        Complaint of(int version, Instant stageSince) {
            return new Complaint(
                    before.id,
                    before.number,
                    before.trackingToken,
                    version,
                    round,
                    kind,
                    stage,
                    category,
                    fault,
                    before.language,
                    owner,
                    department,
                    confidential,
                    before.receivedAt,
                    stageSince);
        }
    }
}
