package app.qingtian.identity.web;

import java.time.Instant;

/** One log-in that lasts, told by the second in which it began; {@code here} is the one that asks. */
public record SessionLine(long id, Instant since, Instant lastUsed, String browser, String address, boolean here) {}
