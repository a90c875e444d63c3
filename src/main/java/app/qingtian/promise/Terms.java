package app.qingtian.promise;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a regime says: how much time for what, by how much that may be extended, and for which reasons it may rest. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Terms(
        Map<PromiseKind, Grant> promises, @Nullable More extension, Set<String> pauses) {

    /** Up to {@code amount} more of what the promise counts, so many times; with {@code approval} not by everybody. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record More(
            PromiseKind promise,
            int amount,
            int times,
            @Nullable Boolean approval) {

        public boolean needsApproval() {
            return Boolean.TRUE.equals(approval);
        }
    }

    public Terms {
        promises = Map.copyOf(promises);
        pauses = Set.copyOf(pauses);
    }
}
