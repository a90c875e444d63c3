package app.qingtian.administration.web;

import app.qingtian.identity.NewPerson;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.web.Limit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody about to work here; the login never changes. */
record NewPersonForm(
        @NotBlank @Pattern(regexp = "|(?!new$)[a-z0-9][a-z0-9._@-]{0,59}", message = "{qingtian.Login.message}")
        @Nullable String login,

        @NotBlank @Limit(60) @Nullable String name,
        @Limit(40) @Nullable String directLine,
        @NotBlank @Limit(40) @Nullable String department,
        @NotEmpty @Size(max = 9) @Nullable List<@NotNull Role> roles,
        @NotNull @Nullable Language language) {

    NewPerson person(long departmentId, ZoneId zone) {
        var all = EnumSet.noneOf(Role.class);
        all.addAll(roles == null ? List.of() : roles);
        var line = Said.blank(directLine);
        return new NewPerson(
                Said.blank(login),
                Said.blank(name),
                line.isBlank() ? null : line,
                departmentId,
                all,
                Objects.requireNonNull(language),
                zone);
    }
}
