package app.qingtian.export;

import java.time.Instant;

/** A list that somebody took along: which, filtered by what, as what, and how many rows. */
public record Export(long id, Instant at, String person, String list, String asked, String format, int rows) {}
