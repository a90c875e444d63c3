package app.qingtian.database;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which database to use: the company's when {@code url} is given, else our own in the {@code data} folder.
 * A server that is not {@code durable} may lose rows when the machine dies: for tests and rehearsals only.
 */
public record DatabaseSettings(
        Path data,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        boolean durable) {

    /** Our own PostgreSQL in this folder. */
    public static DatabaseSettings in(Path data) {
        return new DatabaseSettings(data, null, null, null, true);
    }

    /** Reads {@code qingtian.data} and {@code qingtian.db.url|user|password} by property name. */
    public static DatabaseSettings from(Lookup lookup) {
        var data = lookup.find("qingtian.data");
        return new DatabaseSettings(
                Path.of(data == null ? "data" : data),
                lookup.find("qingtian.db.url"),
                lookup.find("qingtian.db.user"),
                lookup.find("qingtian.db.password"),
                true);
    }

    /** The same settings as environment variables: {@code QINGTIAN_DATA}, {@code QINGTIAN_DB_URL} and so on. */
    public static DatabaseSettings fromEnvironment() {
        return from(name -> System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_')));
    }

    /** The same folder, faster and forgetful. */
    public DatabaseSettings scratch() {
        return new DatabaseSettings(data, url, user, password, false);
    }

    /** Finds a setting by its property name; blank counts as absent. */
    @FunctionalInterface
    public interface Lookup {

        @Nullable String value(String name);

        private @Nullable String find(String name) {
            var value = value(name);
            return value == null || value.isBlank() ? null : value.strip();
        }
    }
}
