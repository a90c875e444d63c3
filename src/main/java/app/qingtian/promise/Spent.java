package app.qingtian.promise;

import app.qingtian.calendar.WorkingTime;
import app.qingtian.complaint.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose time it was, told after the fact from the story: the working time from receipt to settlement, or to now. While time rests it is
 * nobody's; while departments are asked it is theirs, whole for each of them; what nobody else had is ours. Pure.
 */
public record Spent(Instant from, Instant until, long micros, List<Share> shares) {

    /** Who can have held a complaint. */
    public enum Whose {
        OURS,
        ASKED,
        RESTED
    }

    /** Ours and asked name a department, rested a reason. */
    public record Holder(
            Whose whose,
            @Nullable Long departmentId,
            @Nullable String reason) {}

    /** In microseconds of working time. */
    public record Share(Holder holder, long micros) {}

    /**
     * @param first the department of whoever owned it in the first second
     * @param now where the story ends that has no end yet
     */
    public static Spent of(List<Timeline.Line> story, long first, WorkingTime time, Instant now) {
        var walk = new StoryWalk(first, time);
        for (var line : story) {
            walk.to(line.at());
            walk.after(line.event());
        }
        walk.to(now);
        return walk.spent(now);
    }

    /** Who had most of it; nobody where no working time passed. */
    public Optional<Holder> most() {
        return shares.stream().findFirst().map(Share::holder);
    }
}
