package app.qingtian.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One bounded stretch of a list and the cursor of the next, or null at the end. */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** Cuts a list that was fetched one longer than {@code limit}, to learn whether there is more. */
    public static <T> Slice<T> cut(List<T> fetched, int limit, Function<T, String> cursor) {
        if (fetched.size() <= limit) {
            return new Slice<>(List.copyOf(fetched), null);
        }
        var items = List.copyOf(fetched.subList(0, limit));
        return new Slice<>(items, cursor.apply(items.getLast()));
    }
}
