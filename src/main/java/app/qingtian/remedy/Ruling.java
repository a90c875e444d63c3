package app.qingtian.remedy;

import java.time.Instant;

/** A decision as it was told to the customer: what, why, and where to turn if it does not satisfy. */
public record Ruling(long id, int round, Instant at, String person, Words words) {

    /** The words of a decision. */
    public record Words(String decision, String reasons, String furtherWays) {}
}
