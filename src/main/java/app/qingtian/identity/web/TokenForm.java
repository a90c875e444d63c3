package app.qingtian.identity.web;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Token;
import app.qingtian.identity.Tokens;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A token to make: what it is for, what it may do, and for how many days; for ever where nobody says. */
record TokenForm(
        @NotBlank @Size(max = 60) @Nullable String name,
        @NotNull Token.@Nullable Scope scope,
        @Min(1) @Max(3650) @Nullable Integer days) {

    Tokens.Order order(Reader reader, Instant now) {
        return new Tokens.Order(
                reader.personId(),
                Objects.requireNonNull(name),
                Set.of(Objects.requireNonNull(scope).word()),
                days == null ? null : now.plus(Duration.ofDays(days)));
    }
}
