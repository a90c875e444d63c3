package app.qingtian.evidence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was checked, and the first thing that broke, if anything did. {@code newest} is the last timeline anchor there is. */
public record Report(
        long complaints,
        long entries,
        long looks,
        long anchors,
        @Nullable Finding finding,
        @Nullable Anchor newest) {

    public Optional<Finding> broken() {
        return Optional.ofNullable(finding);
    }
}
