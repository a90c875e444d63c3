package app.qingtian.afterword;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message after the settlement that nobody has decided about yet: what it looks like, by which words, and what is owed because of it.
 * {@code pressedAt} is when the customer said themselves that it is trouble, too late to open it again alone; {@code from} is the
 * number of the merged complaint whose customer wrote it, null where it was this one's own.
 */
public record Afterword(
        long id,
        String number,
        String headline,
        long messageId,
        Instant at,
        String words,
        Weight weight,
        List<String> signs,
        @Nullable Instant pressedAt,
        @Nullable Instant dueAt,
        @Nullable String from) {}
