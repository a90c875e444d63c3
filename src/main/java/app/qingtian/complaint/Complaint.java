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
        Instant receivedAt,
        Instant stageSince) {

    /** The state after the event; the version counts every event, so the timeline has no gaps. */
    public Complaint after(ComplaintEvent event, Instant now) {
        return switch (event) {
            case ComplaintEvent.Accepted e -> with(Stage.ACCEPTED, now).owned(e.ownerId(), e.departmentId());
            case ComplaintEvent.TakenOver e -> with(stage, now).owned(e.ownerId(), e.departmentId());
            case ComplaintEvent.Retyped e -> with(stage, now).of(e.to());
            case ComplaintEvent.Diagnosed e -> with(Stage.DIAGNOSED, now).judged(e.category(), e.fault());
            case ComplaintEvent.Decided _ -> with(Stage.OFFERED, now);
            case ComplaintEvent.Settled _ -> with(Stage.SETTLED, now);
            case ComplaintEvent.OfferRefused e -> with(e.diagnosed() ? Stage.DIAGNOSED : Stage.ACCEPTED, now);
            case ComplaintEvent.FollowedUp _ -> with(stage == Stage.SETTLED ? Stage.VERIFIED : stage, now);
            case ComplaintEvent.Closed _ -> with(Stage.CLOSED, now);
            case ComplaintEvent.Withdrawn _ -> with(Stage.WITHDRAWN, now);
            case ComplaintEvent.Reopened e -> with(Stage.ACCEPTED, now).inRound(e.round());
            case ComplaintEvent.Lodged _,
                    ComplaintEvent.Recorded _,
                    ComplaintEvent.Wrote _,
                    ComplaintEvent.StatementTaken _,
                    ComplaintEvent.Promised _,
                    ComplaintEvent.PromiseKept _,
                    ComplaintEvent.PromiseBroken _,
                    ComplaintEvent.Referred _,
                    ComplaintEvent.ReferralAccepted _,
                    ComplaintEvent.ReferralReturned _,
                    ComplaintEvent.ReferralAnswered _,
                    ComplaintEvent.RemedyProposed _,
                    ComplaintEvent.RemedyExecuted _ -> with(stage, now);
        };
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

    private Complaint with(Stage next, Instant now) {
        return new Complaint(
                id,
                number,
                trackingToken,
                version + 1,
                round,
                kind,
                next,
                category,
                fault,
                language,
                ownerId,
                departmentId,
                receivedAt,
                next == stage ? stageSince : now);
    }

    private Complaint owned(long owner, long department) {
        return new Complaint(
                id,
                number,
                trackingToken,
                version,
                round,
                kind,
                stage,
                category,
                fault,
                language,
                owner,
                department,
                receivedAt,
                stageSince);
    }

    private Complaint of(Kind other) {
        return new Complaint(
                id,
                number,
                trackingToken,
                version,
                round,
                other,
                stage,
                category,
                fault,
                language,
                ownerId,
                departmentId,
                receivedAt,
                stageSince);
    }

    private Complaint judged(String ofCategory, String judgedFault) {
        return new Complaint(
                id,
                number,
                trackingToken,
                version,
                round,
                kind,
                stage,
                ofCategory,
                judgedFault,
                language,
                ownerId,
                departmentId,
                receivedAt,
                stageSince);
    }

    private Complaint inRound(int next) {
        return new Complaint(
                id,
                number,
                trackingToken,
                version,
                next,
                kind,
                stage,
                category,
                fault,
                language,
                ownerId,
                departmentId,
                receivedAt,
                stageSince);
    }
}
