package app.qingtian.complaint;

import java.time.Instant;

/** How a promise is counted: by which regime, how much of what, from when, and with which edition of the calendar. */
public record Basis(long regimeId, String unit, int amount, Instant begin, long editionId) {}
