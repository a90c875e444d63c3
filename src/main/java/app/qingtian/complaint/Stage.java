package app.qingtian.complaint;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a complaint stands in its life. {@link #mayBecome} is the only rule of what may follow what; pages, API and bulk
 * all obey it. A stage may follow itself where the same step can be done again.
 */
public enum Stage {
    LODGED,
    ACCEPTED,
    DIAGNOSED,
    OFFERED,
    SETTLED,
    VERIFIED,
    CLOSED,
    WITHDRAWN,
    MERGED;

    public boolean mayBecome(Stage next) {
        return next == this ? REPEATABLE.contains(this) : followers().contains(next);
    }

    /** Work is still to be done. */
    public boolean open() {
        return this != CLOSED && this != WITHDRAWN && this != MERGED;
    }

    /** The customer has been answered and content so far. */
    public boolean answered() {
        return this == SETTLED || this == VERIFIED || this == CLOSED;
    }

    private Set<Stage> followers() {
        return switch (this) {
            case LODGED -> EnumSet.of(ACCEPTED, WITHDRAWN, MERGED);
            case ACCEPTED -> EnumSet.of(DIAGNOSED, OFFERED, SETTLED, WITHDRAWN, MERGED);
            case DIAGNOSED -> EnumSet.of(ACCEPTED, OFFERED, SETTLED, WITHDRAWN, MERGED);
            case OFFERED -> EnumSet.of(ACCEPTED, DIAGNOSED, SETTLED, WITHDRAWN, MERGED);
            case SETTLED -> EnumSet.of(VERIFIED, CLOSED, ACCEPTED);
            case VERIFIED -> EnumSet.of(CLOSED, ACCEPTED);
            case CLOSED, WITHDRAWN -> EnumSet.of(ACCEPTED);
            case MERGED -> EnumSet.noneOf(Stage.class);
        };
    }

    private static final Set<Stage> REPEATABLE = EnumSet.of(ACCEPTED, DIAGNOSED, OFFERED, VERIFIED);
}
