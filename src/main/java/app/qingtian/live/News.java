package app.qingtian.live;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What one batch tells every node: the newest version of each complaint that changed, by its id. {@code more} says that
 * not everything fitted, or that something was missed: whoever looks should look again.
 */
record News(Map<Long, Integer> versions, boolean more) {

    /** As many as surely fit into the 8000 bytes of a notification. */
    static final int MOST = 250;

    static final News MISSED = new News(Map.of(), true);

    private static final Pattern CHANGE = Pattern.compile("(\\d{1,18}):(\\d{1,9})");

    boolean none() {
        return versions.isEmpty() && !more;
    }

    /** {@code 17:4 23:1}, with a {@code +} where more happened. */
    String payload() {
        return versions.entrySet().stream()
                .map(change -> change.getKey() + ":" + change.getValue())
                .collect(joining(" ", "", more ? " +" : ""));
    }

    /** A node of another version may say more than we understand: that counts as {@code more}. */
    static News of(String payload) {
        var versions = new LinkedHashMap<Long, Integer>();
        boolean more = false;
        for (var word : payload.strip().split(" ", MOST + 2)) {
            var change = CHANGE.matcher(word);
            if (change.matches()) {
                versions.merge(Long.valueOf(change.group(1)), Integer.valueOf(change.group(2)), Math::max);
            } else {
                more = true;
            }
        }
        return new News(versions, more);
    }

    List<Long> complaints() {
        return new ArrayList<>(versions.keySet());
    }
}
