package app.qingtian.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which database to use: the company's when {@code url} is given, else our own in the {@code data} folder. Tables are made
 * by the {@code owner}, used by the {@code application}; a company that names no owner has one role do both. A server that is not {@code durable} may lose rows when the machine dies: for tests and rehearsals only.
 */
public record DatabaseSettings(
        Path data,
        @Nullable String url,
        @Nullable Login application,
        @Nullable Login owner,
        boolean durable) {

    private static final String USER = "qingtian";

    /** Our own PostgreSQL in this folder. */
    public static DatabaseSettings in(Path data) {
        return new DatabaseSettings(data, null, null, null, true);
    }

    /** The company's database, used by one role and owned by another. */
    public static DatabaseSettings at(String url, Login application, Login owner) {
        return new DatabaseSettings(Path.of("data"), url, application, owner, true);
    }

    /** Reads {@code qingtian.data} and {@code qingtian.db.url|user|password|owner|owner.password} by property name. */
    public static DatabaseSettings from(Lookup lookup) {
        var data = lookup.find("qingtian.data");
        var application = new Login(lookup.or("qingtian.db.user", USER), lookup.or("qingtian.db.password", ""));
        var owner = lookup.find("qingtian.db.owner");
        return new DatabaseSettings(
                Path.of(data == null ? "data" : data),
                lookup.find("qingtian.db.url"),
                application,
                owner == null ? application : new Login(owner, lookup.or("qingtian.db.owner.password", "")),
                true);
    }

    /** The same settings as environment variables: {@code QINGTIAN_DATA}, {@code QINGTIAN_DB_URL} and so on. */
    public static DatabaseSettings fromEnvironment() {
        return from(name -> System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_')));
    }

    /** Whether there is a database to open: our own is laid out by the first start, in the folder that was named then. */
    public boolean laidOut() {
        return url != null || Files.exists(data.resolve("postgres/cluster"));
    }

    /** The same folder, faster and forgetful. */
    public DatabaseSettings scratch() {
        return new DatabaseSettings(data, url, application, owner, false);
    }

    /** Finds a setting by its property name; blank counts as absent. */
    @FunctionalInterface
    public interface Lookup {

        @Nullable String value(String name);

        private String or(String name, String otherwise) {
            var value = find(name);
            return value == null ? otherwise : value;
        }

        private @Nullable String find(String name) {
            var value = value(name);
            return value == null || value.isBlank() ? null : value.strip();
        }
    }
}
