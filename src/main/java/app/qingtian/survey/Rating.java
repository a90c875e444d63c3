package app.qingtian.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Three questions from 1 to 5, the expectation, and words; {@code person} is null when the customer answered alone. */
public record Rating(
        @Nullable Integer resolved,
        @Nullable Integer speed,
        @Nullable Integer attitude,
        @Nullable Expectation expectation,
        @Nullable String words) {

    private static final int LOW = 2;

    /** Not solved, in the customer's eyes: another look is due (PRO-02). */
    public boolean low() {
        return resolved != null && resolved <= LOW;
    }

    /** A rating that was given, and when. */
    public record Given(int round, Instant at, @Nullable String person, Rating rating) {}
}
