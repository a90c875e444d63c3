package app.qingtian.administration.web;

import app.qingtian.identity.Role;
import app.qingtian.kernel.web.Limit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who works here, as page and API send it; the department by its key. */
record PersonForm(
        @NotBlank @Limit(60) @Nullable String name,
        @Limit(40) @Nullable String directLine,
        @NotBlank @Limit(40) @Nullable String department,
        @Size(max = 9) @Nullable List<@NotNull Role> roles) {

    Map<String, String> fields() {
        var all = roles == null ? List.<Role>of() : roles;
        return Map.of(
                "name", Said.blank(name),
                "directLine", Said.blank(directLine),
                "department", Said.blank(department),
                "roles", Said.joined(all));
    }
}
