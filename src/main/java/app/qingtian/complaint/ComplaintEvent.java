package app.qingtian.complaint;

import app.qingtian.kernel.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The life story of a complaint on one page. Every row of the timeline is one of these; a new one breaks the build
 * wherever it has to be told, applied or shown. {@link Personal} words are committed to by the hash, and erasable.
 */
public sealed interface ComplaintEvent {

    /** Changes what is due next, and when. */
    sealed interface Timed permits Promised, PromiseKept, PromiseBroken, Extended, Paused, Resumed, Replanned {}

    /** Between the owner and a department that was asked. */
    sealed interface OfReferral permits Referred, ReferralAccepted, ReferralReturned, ReferralAnswered, Redone {}

    /** Somebody above looks at it, or was told to. */
    sealed interface Watched permits Escalated, LadderHeld, OversightOpened, Instructed, OversightEnded {}

    record Lodged(
            Kind kind,
            Channel channel,
            Instant receivedAt,
            long ownerId,
            List<Due> promises,
            @Personal @Nullable String narrative,
            @Personal @Nullable String subject,
            @Personal @Nullable String wishedRemedy,
            @Nullable List<String> fileHashes,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Former former)
            implements ComplaintEvent {}

    /** One promise as it was made at the door, and on what it rests; nothing where somebody simply named a moment. */
    record Due(String kind, Instant dueAt, @Nullable Basis basis) {}

    /** How a promise is counted: by which regime, how much of what, from when, and with which edition of the calendar. */
    record Basis(long regimeId, String unit, int amount, Instant begin, long editionId) {}

    record Accepted(
            long ownerId,
            long departmentId,
            @Nullable Instant replyBy,
            @Personal @Nullable String note) implements ComplaintEvent {}

    record TakenOver(
            long fromOwnerId,
            long ownerId,
            long departmentId,
            @Personal String briefing) implements ComplaintEvent {}

    record Retyped(Kind from, Kind to, @Personal String reason) implements ComplaintEvent {}

    /** Field by field, what the record said before and says now; blanks are empty strings. */
    /** The customer's segment among the points that were written down; the others are those of the record. */
    String SEGMENT = "segment";

    record Recorded(@Personal Map<String, List<String>> changes, int completeness) implements ComplaintEvent {}

    record Wrote(
            long messageId,
            Direction direction,
            Channel channel,
            int files,
            @Personal @Nullable String words,
            @Nullable List<String> fileHashes)
            implements ComplaintEvent {}

    record StatementTaken(
            long statementId,
            String party,
            @Personal @Nullable String words) implements ComplaintEvent {}

    record Diagnosed(
            long diagnosisId,
            String category,
            String cause,
            String origin,
            String fault,
            @Personal @Nullable String reasoning)
            implements ComplaintEvent {}

    record Promised(
            long promiseId, String kind, @Personal @Nullable String what, Instant dueAt, long byPersonId)
            implements ComplaintEvent, Timed {}

    record PromiseKept(long promiseId, String kind, Instant dueAt, boolean late) implements ComplaintEvent, Timed {}

    record PromiseBroken(long promiseId, String kind, Instant dueAt, long byPersonId)
            implements ComplaintEvent, Timed {}

    /** More time, told to the customer before the first was over. */
    record Extended(
            long promiseId,
            String kind,
            Instant from,
            Instant to,
            @Personal String reason) implements ComplaintEvent, Timed {}

    /** Time rests, because somebody else has to do something first. */
    record Paused(long pauseId, String reason, @Personal String note) implements ComplaintEvent, Timed {}

    record Resumed(long pauseId, List<Move> moves) implements ComplaintEvent, Timed {}

    /** The same promises, counted anew because something they are counted by has changed. */
    record Replanned(
            String why,
            List<Move> moves,
            @Nullable Called regime,
            @Personal @Nullable String reason) implements ComplaintEvent, Timed {}

    /** What the house's own rules decided; who wrote a rule and why stands with the rule. */
    record Ruled(List<Effect> effects) implements ComplaintEvent {}

    /** One thing that a rule decided: DEPARTMENT, REGIME or SEVERITY, with IGNORED_ before it where it could not be done. */
    record Effect(String what, Called to, Called rule) {}

    /** Something that an administrator keeps, by the names and the version it had then. */
    record Called(String key, int version, String zh, String en) {

        public String in(Language language) {
            return switch (language) {
                case ZH -> zh;
                case EN -> en;
            };
        }
    }

    /** A promise that moved; null where it rests. */
    record Move(
            long promiseId,
            String kind,
            @Nullable Instant from,
            @Nullable Instant to) {}

    record Referred(
            long referralId, long departmentId, @Personal String request) implements ComplaintEvent, OfReferral {}

    record ReferralAccepted(long referralId, long departmentId) implements ComplaintEvent, OfReferral {}

    record ReferralReturned(
            long referralId, long departmentId, @Personal String reason) implements ComplaintEvent, OfReferral {}

    record ReferralAnswered(
            long referralId,
            long departmentId,
            @Personal @Nullable String answer) implements ComplaintEvent, OfReferral {}

    /** A department is asked once more, because its answer was not good enough. */
    record Redone(
            long referralId,
            long departmentId,
            long redoOf,
            @Personal String request) implements ComplaintEvent, OfReferral {}

    /** Which of the departments that were asked leads; named by a person, or by the rules of the house when nobody did. */
    record LeadNamed(long departmentId, @Personal @Nullable String reason) implements ComplaintEvent {}

    /** Somebody asks again: a department about a referral, or the customer us. */
    record Nudged(
            long nudgeId,
            @Nullable Long referralId,
            @Nullable Long departmentId,
            @Personal @Nullable String words) implements ComplaintEvent {}

    /** A step of the ladder: before a promise is due or after it was, somebody higher up is told. */
    record Escalated(long promiseId, String kind, Instant dueAt, int level, String rung, List<Long> personIds)
            implements ComplaintEvent, Watched {}

    /** No step of the ladder before then. */
    record LadderHeld(Instant until, @Personal String reason) implements ComplaintEvent, Watched {}

    /** An overseer, of that department, has to look after how it is handled (RTE-04); level 0 is the owner's own department. */
    record OversightOpened(
            long oversightId,
            String cause,
            int level,
            long overseerId,
            long departmentId,
            @Personal @Nullable String reason)
            implements ComplaintEvent, Watched {}

    record Instructed(long oversightId, @Personal String words) implements ComplaintEvent, Watched {}

    record OversightEnded(long oversightId, @Personal String outcome) implements ComplaintEvent, Watched {}

    record RemedyProposed(
            long remedyId,
            String kind,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Personal @Nullable String description)
            implements ComplaintEvent {}

    record Decided(
            long decisionId,
            int remedies,
            @Personal @Nullable String decision,
            @Personal @Nullable String reasons,
            @Personal @Nullable String furtherWays)
            implements ComplaintEvent {}

    record RemedyExecuted(
            long remedyId, String kind, @Personal @Nullable String execution) implements ComplaintEvent {}

    record Settled(boolean exhausted, @Personal @Nullable String reason) implements ComplaintEvent {}

    record OfferRefused(@Personal @Nullable String reason, boolean diagnosed) implements ComplaintEvent {}

    record FollowedUp(
            long followUpId,
            @Nullable Integer resolved,
            @Nullable Integer speed,
            @Nullable Integer attitude,
            @Nullable String expectation,
            @Personal @Nullable String words)
            implements ComplaintEvent {}

    record Closed(
            boolean prevention,
            @Personal @Nullable String summary,
            @Personal @Nullable String rootCause,
            @Personal @Nullable String measures)
            implements ComplaintEvent {}

    record Reopened(
            int round, Stage from, @Personal @Nullable String reason) implements ComplaintEvent {}

    record Withdrawn(@Personal String reason) implements ComplaintEvent {}
}
