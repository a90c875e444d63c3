package app.qingtian.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The life story of a complaint on one page. Every row of the timeline is one of these; a new one breaks the build
 * wherever it has to be told, applied or shown.
 */
public sealed interface ComplaintEvent {

    record Lodged(Kind kind, Channel channel, Instant receivedAt, long ownerId, List<Due> promises)
            implements ComplaintEvent {}

    /** One promise as it was made at the door. */
    record Due(String kind, Instant dueAt) {}

    record Accepted(
            long ownerId,
            long departmentId,
            @Nullable Instant replyBy,
            @Nullable String note) implements ComplaintEvent {}

    record TakenOver(long fromOwnerId, long ownerId, long departmentId, String briefing) implements ComplaintEvent {}

    record Retyped(Kind from, Kind to, String reason) implements ComplaintEvent {}

    /** Field by field, what the record said before and says now; blanks are empty strings. */
    record Recorded(Map<String, List<String>> changes, int completeness) implements ComplaintEvent {}

    record Wrote(long messageId, Direction direction, Channel channel, int files) implements ComplaintEvent {}

    record StatementTaken(long statementId, String party) implements ComplaintEvent {}

    record Diagnosed(long diagnosisId, String category, String cause, String origin, String fault)
            implements ComplaintEvent {}

    record Promised(long promiseId, String kind, @Nullable String what, Instant dueAt, long byPersonId)
            implements ComplaintEvent {}

    record PromiseKept(long promiseId, String kind, Instant dueAt, boolean late) implements ComplaintEvent {}

    record PromiseBroken(long promiseId, String kind, Instant dueAt, long byPersonId) implements ComplaintEvent {}

    record Referred(long referralId, long departmentId, String request) implements ComplaintEvent {}

    record ReferralAccepted(long referralId, long departmentId) implements ComplaintEvent {}

    record ReferralReturned(long referralId, long departmentId, String reason) implements ComplaintEvent {}

    record ReferralAnswered(long referralId, long departmentId) implements ComplaintEvent {}

    record RemedyProposed(
            long remedyId,
            String kind,
            @Nullable BigDecimal amount,
            @Nullable String currency) implements ComplaintEvent {}

    record Decided(long decisionId, int remedies) implements ComplaintEvent {}

    record RemedyExecuted(long remedyId, String kind) implements ComplaintEvent {}

    record Settled(boolean exhausted, @Nullable String reason) implements ComplaintEvent {}

    record OfferRefused(@Nullable String reason, boolean diagnosed) implements ComplaintEvent {}

    record FollowedUp(
            long followUpId,
            @Nullable Integer resolved,
            @Nullable Integer speed,
            @Nullable Integer attitude,
            @Nullable String expectation)
            implements ComplaintEvent {}

    record Closed(boolean prevention) implements ComplaintEvent {}

    record Reopened(int round, Stage from, @Nullable String reason) implements ComplaintEvent {}

    record Withdrawn(String reason) implements ComplaintEvent {}
}
