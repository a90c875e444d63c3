package app.qingtian.complaint;

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

    /** Who may know of it at all, while it is confidential. */
    sealed interface OfCircle permits MadeConfidential, Named, Placed, MadeOpen {}

    /** What somebody said: it stands in the story, and changes nothing by itself. */
    sealed interface Said permits StatementTaken, Nudged, Thanked {}

    /** Two about one thing: one goes into the other, and may stand again as it stood; the other only tells of it. */
    sealed interface Joined permits MergedInto, Unmerged, TookIn, LetGo, Heard {}

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
            @Personal @Nullable String words) implements ComplaintEvent, Said {}

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
    record Paused(
            long pauseId,
            String reason,
            @Personal String note,
            @Nullable Instant until) implements ComplaintEvent, Timed {}

    record Resumed(long pauseId, List<Move> moves) implements ComplaintEvent, Timed {}

    /** The same promises, counted anew because something they are counted by has changed. */
    record Replanned(
            String why,
            List<Move> moves,
            @Nullable Called regime,
            @Personal @Nullable String reason) implements ComplaintEvent, Timed {}

    /** What the house's own rules decided; who wrote a rule and why stands with the rule. */
    record Ruled(List<Effect> effects) implements ComplaintEvent {}

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
            @Personal @Nullable String words) implements ComplaintEvent, Said {}

    /** What the customer wrote after the settlement was only thanks: by their own word, or by whoever handles it. */
    record Thanked(long messageId) implements ComplaintEvent, Said {}

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

    /** From now on only the named see it; the barred never, whoever they are. */
    record MadeConfidential(
            List<Long> named, List<Long> barred, @Personal String reason) implements ComplaintEvent, OfCircle {}

    /** Let in by the rules of the house, because somebody owns it, is asked or has to look after it. */
    record Named(List<Long> personIds, String why) implements ComplaintEvent, OfCircle {}

    /** Named, barred or neither, by somebody who keeps the circle; an administrator may name themself. */
    record Placed(
            long personId, String from, String to, @Personal String reason) implements ComplaintEvent, OfCircle {}

    /** Whoever usually sees such a complaint sees it again. */
    record MadeOpen(@Personal String reason) implements ComplaintEvent, OfCircle {}

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

    record MergedInto(String into, @Personal String reason) implements ComplaintEvent, Joined {}

    record Unmerged(
            Stage stage,
            Instant since,
            Instant mergedAt,
            @Personal String reason) implements ComplaintEvent, Joined {}

    record TookIn(String from) implements ComplaintEvent, Joined {}

    record LetGo(String from) implements ComplaintEvent, Joined {}

    record Heard(String from, long messageId) implements ComplaintEvent, Joined {}
}
