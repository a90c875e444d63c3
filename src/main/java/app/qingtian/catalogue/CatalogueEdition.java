package app.qingtian.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One edition in the history of the desk's words; {@code by} is null where it came with the house. */
public record CatalogueEdition(
        int number,
        Instant at,
        @Nullable String by,
        String reason,
        @Nullable Integer undoes,
        List<String> lists) {}
