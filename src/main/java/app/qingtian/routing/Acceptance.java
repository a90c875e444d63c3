package app.qingtian.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person takes a complaint on. Left open, it needs the time of the next word to the customer (REC-05); settled on the spot,
 * it needs the words with which it was settled. A hand-over brings a briefing, so that nobody has to tell the story twice (INT-05).
 */
public record Acceptance(
        @Nullable Instant replyBy,
        boolean settledOnTheSpot,
        @Nullable String note) {}
