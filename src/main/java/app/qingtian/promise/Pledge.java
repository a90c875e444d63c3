package app.qingtian.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A promise about to be made: what, by when, and who gives it. */
public record Pledge(PromiseKind kind, @Nullable String what, Instant dueAt, long personId) {}
