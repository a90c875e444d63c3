package app.qingtian.routing;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One question to one department, and what became of it; {@code redoOf} is the one whose answer was not good enough. */
public record Referral(
        long id,
        long complaintId,
        int round,
        long departmentId,
        String request,
        String madeBy,
        Instant madeAt,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        @Nullable Instant returnedAt,
        @Nullable String returnReason,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String answer,
        int nudges,
        @Nullable Long redoOf,
        boolean leads) {

    /** Where a referral stands. */
    public enum State {
        WAITING,
        ACCEPTED,
        RETURNED,
        ANSWERED
    }

    public State state() {
        if (answeredAt != null) {
            return State.ANSWERED;
        }
        if (returnedAt != null) {
            return State.RETURNED;
        }
        return acceptedAt != null ? State.ACCEPTED : State.WAITING;
    }

    public boolean open() {
        return state() == State.WAITING || state() == State.ACCEPTED;
    }

    /**
     * The department's own people answer for it: its liaison and overseer by role; whoever acts for its absent liaison, wherever
     * they sit; an administrator may step in.
     */
    public boolean mayBeAnsweredBy(Reader reader) {
        boolean ours = reader.departmentId() == departmentId
                && (reader.is(Role.LIAISON) || reader.is(Role.OVERSEER) || reader.is(Role.HANDLER));
        return ours || reader.standsFor().contains(departmentId) || reader.is(Role.ADMINISTRATOR);
    }
}
