package app.qingtian.oversight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One overseer's watch over one complaint: why it began, what they told the owner, and what came of it. */
public record Oversight(
        long id,
        Cause cause,
        int level,
        long overseerId,
        String overseer,
        Instant openedAt,
        @Nullable String openedBy,
        @Nullable String reason,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        List<Instruction> instructions) {

    /** What an overseer told the owner to do. */
    public record Instruction(Instant at, String by, String words) {}

    public boolean open() {
        return endedAt == null;
    }
}
