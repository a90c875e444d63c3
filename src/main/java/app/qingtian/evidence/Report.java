package app.qingtian.evidence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was checked, and the first thing that broke, if anything did. {@code newest} is the last
 * timeline anchor there is; what is {@code young} was written after it, and only its chains hold it.
 */
public record Report(
        long complaints,
        long entries,
        long looks,
        long anchors,
        Young young,
        @Nullable Finding finding,
        @Nullable Anchor newest) {

    /** Entries that no anchor covers yet, and how many complaints they tell of. */
    public record Young(long entries, long complaints) {}

    public Optional<Finding> broken() {
        return Optional.ofNullable(finding);
    }
}
