package app.qingtian.administration.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of administration's timeline in words; {@code undo} is its number where it can be taken back. */
public record ToldLine(
        Instant at,
        String by,
        String what,
        String key,
        String path,
        List<FieldStep> steps,
        String reason,
        @Nullable Long undo) {}
