package app.qingtian.complaint;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two people filled in the same sheet. {@code before} tells, as text, what stood there before others changed it; what only one
 * of the two changed counts as it is, and where both did, somebody has to choose. Pure.
 */
public record RecordMerge(RecordPoints mine, RecordPoints theirs, Map<String, String> before) {

    /** Others changed nothing on the sheet. */
    public boolean free() {
        return before.isEmpty();
    }

    /** The points that both changed, each to something else. */
    public List<String> conflicts() {
        return theirs.all().keySet().stream()
                .filter(point -> before.containsKey(point) && !mine(point).equals(before(point)))
                .filter(point -> !mine(point).equals(text(theirs.all().get(point))))
                .toList();
    }

    /** What counts where nobody has to choose. */
    public @Nullable Object value(String point) {
        boolean onlyThey = before.containsKey(point) && mine(point).equals(before(point));
        return onlyThey ? theirs.all().get(point) : mine.all().get(point);
    }

    private String mine(String point) {
        return text(mine.all().get(point));
    }

    private String before(String point) {
        var was = before.getOrDefault(point, "");
        return point.equals("happenedAt") && !was.isEmpty() ? text(Instant.parse(was)) : was;
    }

    /** A form knows moments to the minute. */
    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant moment -> moment.truncatedTo(ChronoUnit.MINUTES).toString();
            default -> value.toString().strip();
        };
    }
}
