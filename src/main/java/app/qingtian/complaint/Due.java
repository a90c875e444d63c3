package app.qingtian.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One promise as it was made at the door, and on what it rests; nothing where somebody simply named a moment. */
public record Due(String kind, Instant dueAt, @Nullable Basis basis) {}
