package app.qingtian.escalation;

import app.qingtian.calendar.WorkingTime;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is told when. A version never changes; the newest holds for every promise that still runs. */
public record Ladder(int version, Map<Post, Rung> rungs) {

    /** A promise on its way up: its time, and how far it has come. */
    public record Climber(Instant begin, Instant due, WorkingTime time, int level) {}

    /** What is to be done with a climber: tell somebody now, look again later, or never. */
    public sealed interface Step {

        /** The highest post whose time has come; those below it that were passed over meanwhile are not told any more. */
        record Tell(Post post) implements Step {}

        record Wait(Instant until) implements Step {}

        record Done() implements Step {}
    }

    public Ladder {
        var inOrder = new EnumMap<Post, Rung>(Post.class);
        inOrder.putAll(rungs);
        rungs = Collections.unmodifiableMap(inOrder);
    }

    public Step step(Climber climber, Instant now) {
        Post due = null;
        Instant next = null;
        for (var entry : rungs.entrySet()) {
            var at = entry.getKey().level() > climber.level() ? at(entry.getValue(), climber) : null;
            if (at != null && !at.isAfter(now)) {
                due = entry.getKey();
            } else if (at != null && (next == null || at.isBefore(next))) {
                next = at;
            }
        }
        if (due != null) {
            return new Step.Tell(due);
        }
        return next == null ? new Step.Done() : new Step.Wait(next);
    }

    private static @Nullable Instant at(Rung rung, Climber climber) {
        return rung.at(climber.begin(), climber.due(), climber.time()).orElse(null);
    }

    /** Why nobody could live with it: a refusal's code; empty when it is sound. */
    Optional<String> flaw() {
        Rung last = null;
        for (var rung : rungs.values()) {
            if (last != null && rung.compareTo(last) <= 0) {
                return Optional.of("ladder_out_of_order");
            }
            last = rung;
        }
        return rungs.containsKey(Post.OVERSEER) ? Optional.empty() : Optional.of("ladder_without_overseer");
    }
}
