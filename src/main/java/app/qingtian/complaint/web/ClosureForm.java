package app.qingtian.complaint.web;

import app.qingtian.complaint.Closure;
import app.qingtian.kernel.web.Limit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The evidence a closure comes with. */
record ClosureForm(
        @NotBlank @Limit(4000) String summary,
        @Limit(4000) @Nullable String rootCause,
        @Limit(4000) @Nullable String prevention,
        @Valid @Nullable Blanks blanks) {

    Closure closure() {
        return new Closure(summary, rootCause, prevention, blanks == null ? Map.of() : blanks.reasons());
    }

    /** Why a record point stays blank, for each that does. */
    record Blanks(
            @Limit(2000) @Nullable String what,
            @Limit(2000) @Nullable String happenedAt,
            @Limit(2000) @Nullable String service,
            @Limit(2000) @Nullable String persons,
            @Limit(2000) @Nullable String realReason,
            @Limit(2000) @Nullable String wished,
            @Limit(2000) @Nullable String excessive,
            @Limit(2000) @Nullable String face) {

        Map<String, String> reasons() {
            var reasons = new HashMap<String, @Nullable String>();
            reasons.put("what", what);
            reasons.put("happenedAt", happenedAt);
            reasons.put("service", service);
            reasons.put("persons", persons);
            reasons.put("realReason", realReason);
            reasons.put("wished", wished);
            reasons.put("excessive", excessive);
            reasons.put("face", face);
            var given = new HashMap<String, String>();
            reasons.forEach((point, reason) -> {
                if (reason != null) {
                    given.put(point, reason);
                }
            });
            return given;
        }
    }
}
