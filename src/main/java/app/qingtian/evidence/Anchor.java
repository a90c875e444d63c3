package app.qingtian.evidence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A seal over a chain, cast on that day: the root of a tree of all hashes written since the anchor before, up to {@code lastId}, and its
 * own hash, which holds the former anchor's.
 */
public record Anchor(String chain, LocalDate day, long lastId, long lines, byte[] root, byte[] hash, Instant madeAt) {}
