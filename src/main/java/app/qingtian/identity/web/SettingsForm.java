package app.qingtian.identity.web;

import app.qingtian.identity.Person;
import app.qingtian.identity.Settings;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Look;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody wants set for themselves; null is caught by validation before anybody reads it. */
record SettingsForm(
        @NotNull @Nullable Language language,
        @NotNull @Nullable ZoneId zone,
        @Size(max = 40) @Nullable String directLine,
        @NotNull Look.@Nullable Theme theme,
        @NotNull Look.@Nullable Density density,
        @NotNull @Nullable Boolean keys) {

    static SettingsForm of(Person person) {
        return new SettingsForm(
                person.language(),
                person.zone(),
                person.directLine(),
                person.look().theme(),
                person.look().density(),
                person.look().keys());
    }

    Settings settings() {
        var look =
                new Look(Objects.requireNonNull(theme), Objects.requireNonNull(density), Objects.requireNonNull(keys));
        return new Settings(Objects.requireNonNull(language), Objects.requireNonNull(zone), directLine, look);
    }
}
