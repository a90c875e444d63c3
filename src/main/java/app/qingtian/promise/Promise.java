package app.qingtian.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One promise (SLA-02): what, by whom, by when, and what became of it. A broken one stays open until it is kept late. While it rests, nobody
 * knows yet when it will be due; {@code dueAt} is what it was before, {@code restsFor} a code of the catalogue {@code pause}, and
 * {@code restsUntil} when it goes on at the latest, where that was said. {@code firstDueAt} is the first date, where it has moved.
 */
public record Promise(
        long id,
        long complaintId,
        int round,
        PromiseKind kind,
        @Nullable String what,
        long personId,
        Instant madeAt,
        Instant dueAt,
        @Nullable Instant firstDueAt,
        boolean rests,
        @Nullable String restsFor,
        @Nullable Instant restsUntil,
        @Nullable Long referralId,
        @Nullable Instant keptAt,
        @Nullable Instant brokenAt,
        @Nullable Instant releasedAt) {

    /** Given to the customer, not by one department to another. */
    public boolean toCustomer() {
        return referralId == null;
    }

    /** What was promised first, where another date holds now. */
    public @Nullable Instant movedFrom() {
        return rests || dueAt.equals(firstDueAt) ? null : firstDueAt;
    }

    public boolean open() {
        return keptAt == null && releasedAt == null;
    }

    /** Somebody has to say that it was kept; the others are kept by the act itself: accepting, deciding, asking back. */
    public boolean byHand() {
        return kind == PromiseKind.DEED || kind == PromiseKind.REPLY;
    }

    public boolean brokenBy(Instant now) {
        return brokenAt != null || (open() && !rests && dueAt.isBefore(now));
    }

    public State state(Instant now) {
        if (keptAt != null) {
            return keptAt.isAfter(dueAt) ? State.KEPT_LATE : State.KEPT;
        }
        if (releasedAt != null) {
            return State.RELEASED;
        }
        if (rests) {
            return State.RESTING;
        }
        return brokenBy(now) ? State.BROKEN : State.OPEN;
    }

    public enum State {
        OPEN,
        RESTING,
        KEPT,
        KEPT_LATE,
        BROKEN,
        RELEASED
    }
}
