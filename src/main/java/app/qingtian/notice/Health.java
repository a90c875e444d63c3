package app.qingtian.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the last {@code tried} of what a hook was sent fared, and when something arrived the last time, if anything did. */
public record Health(int tried, int arrived, @Nullable Instant lastArrived) {

    /** Nothing comes through: somebody has to look. */
    public boolean dead() {
        return tried > 0 && arrived == 0;
    }

    public int failed() {
        return tried - arrived;
    }
}
