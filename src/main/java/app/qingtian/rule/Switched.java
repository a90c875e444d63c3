package app.qingtian.rule;

import java.time.Instant;

/** From a moment on this version acts, or the rule no longer does; by whom and why. */
public record Switched(
        long id,
        String key,
        int version,
        boolean acts,
        Instant effectiveAt,
        Instant madeAt,
        String by,
        String reason) {}
