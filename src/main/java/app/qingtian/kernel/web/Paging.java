package app.qingtian.kernel.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Which stretch of a list is asked for: 1 to 100 rows, 50 if nothing is said. Take it as {@code @Valid Paging paging}. */
@Address
public record Paging(
        @Nullable @Min(1) @Max(100) Integer limit, @Nullable String cursor) {

    private static final int USUAL = 50;

    public int rows() {
        return limit == null ? USUAL : limit;
    }
}
