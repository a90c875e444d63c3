package app.qingtian.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One promise (SLA-02): what, by whom, by when, and what became of it. A broken one stays open until it is kept late. */
public record Promise(
        long id,
        long complaintId,
        int round,
        PromiseKind kind,
        @Nullable String what,
        long personId,
        Instant madeAt,
        Instant dueAt,
        @Nullable Instant keptAt,
        @Nullable Instant brokenAt,
        @Nullable Instant releasedAt) {

    public boolean open() {
        return keptAt == null && releasedAt == null;
    }

    /** Somebody has to say that it was kept; the others are kept by the act itself: accepting, deciding, asking back. */
    public boolean byHand() {
        return kind == PromiseKind.DEED || kind == PromiseKind.REPLY;
    }

    public boolean brokenBy(Instant now) {
        return brokenAt != null || (open() && dueAt.isBefore(now));
    }

    public State state(Instant now) {
        if (keptAt != null) {
            return keptAt.isAfter(dueAt) ? State.KEPT_LATE : State.KEPT;
        }
        if (releasedAt != null) {
            return State.RELEASED;
        }
        return brokenBy(now) ? State.BROKEN : State.OPEN;
    }

    public enum State {
        OPEN,
        KEPT,
        KEPT_LATE,
        BROKEN,
        RELEASED
    }
}
