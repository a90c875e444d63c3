package app.qingtian.identity;

import java.time.Instant;

/** One log-in that lasts: since when, last used when, in which browser and from which address. */
public record Stay(Instant startedAt, Instant seenAt, String browser, String address) {

    /** From where somebody comes in. */
    public record Seat(String browser, String address) {}
}
