package app.qingtian.administration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of administration's timeline. {@code what} is a noun of this room, or RULE, SWITCH, CALENDAR, REGIME, LADDER, HOOK or AID, which keep their own
 * versions. {@code was} is null where something was made; {@code last}: nothing came after it.
 */
public record Line(
        long id,
        Instant at,
        long byId,
        String what,
        String key,
        @Nullable Map<String, String> was,
        Map<String, String> becomes,
        String reason,
        boolean last) {

    public List<Change.Difference> differences() {
        var before = was == null ? Map.<String, String>of() : was;
        return new LinkedHashMap<>(becomes)
                .entrySet().stream()
                        .map(it ->
                                new Change.Difference(it.getKey(), before.getOrDefault(it.getKey(), ""), it.getValue()))
                        .toList();
    }

    /** Only what nothing came after, and what was something before, can become what it was. */
    public boolean canBeUndone() {
        return last && was != null;
    }
}
