package app.qingtian.administration;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which fields should become what, and why; {@code seen} is the version that was looked at, if somebody says. */
public record Wish(
        Noun noun,
        String key,
        Map<String, String> fields,
        @Nullable Integer seen,
        String reason) {}
