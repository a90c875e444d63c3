package app.qingtian.administration.web;

import app.qingtian.kernel.web.Limit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A department as page and API send it: the key only where it is opened, the one above by its key, people by their logins. */
record DepartmentForm(
        @Pattern(regexp = "|(?!new$)[a-z][a-z0-9-]{0,39}", message = "{qingtian.CalendarKey.message}") @Nullable String key,

        @NotBlank @Limit(60) @Nullable String zh,
        @NotBlank @Limit(60) @Nullable String en,
        @Limit(40) @Nullable String parent,
        @Limit(60) @Nullable String liaison,
        @Limit(60) @Nullable String overseer) {

    Map<String, String> fields() {
        return Map.of(
                "zh", Said.blank(zh),
                "en", Said.blank(en),
                "parent", Said.blank(parent),
                "liaison", Said.blank(liaison),
                "overseer", Said.blank(overseer));
    }
}
