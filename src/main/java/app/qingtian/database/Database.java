package app.qingtian.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The open door to the database, our own or the company's; close it last, after every connection. */
public final class Database implements AutoCloseable {

    private static final int OLDEST_MAJOR = 15;
    private static final int PATIENCE_SECONDS = 10;

    private final String url;
    private final Login application;
    private final Login owner;
    private final @Nullable EmbeddedPostgres own;

    private Database(String url, Login application, Login owner, @Nullable EmbeddedPostgres own) {
        this.url = url;
        this.application = application;
        this.owner = owner;
        this.own = own;
    }

    /** Opens it without changing any table; a {@link DatabaseProblem} says in one sentence why it cannot. */
    public static Database open(DatabaseSettings settings) {
        return settings.url() == null ? embedded(settings) : external(settings, settings.url());
    }

    /** Brings the tables up to date, as the owner; does nothing when they are. Two nodes may do it at a time. */
    public Database migrate() {
        flyway().migrate();
        return this;
    }

    /** The steps of the schema, those taken and those to come. */
    public Flyway flyway() {
        return Flyway.configure()
                .dataSource(asOwner())
                .placeholders(Map.of("application", application.user()))
                .validateMigrationNaming(true)
                .load();
    }

    /** Unpooled connections of the application's role. */
    public DataSource dataSource() {
        return connections(url, application);
    }

    /** Unpooled connections of the role that owns the tables: for migrations and maintenance, never for work. */
    public DataSource asOwner() {
        return connections(url, owner);
    }

    public String url() {
        return url;
    }

    public Login application() {
        return application;
    }

    public Login owner() {
        return owner;
    }

    /** Stops our own server unless another process uses it; a company's server is left alone. */
    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }

    private static Database embedded(DatabaseSettings settings) {
        var server = EmbeddedPostgres.open(settings.data(), settings.durable());
        try {
            var url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/";
            var roles = Roles.settle(server.cluster(), url);
            return new Database(url + Roles.DATABASE, roles.application(), roles.owner(), server);
        } catch (IOException | SQLException e) {
            server.close();
            throw DatabaseProblem.didNotRun("create database", String.valueOf(e.getMessage()));
        }
    }

    private static Database external(DatabaseSettings settings, String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw DatabaseProblem.unusableUrl();
        }
        var application = Objects.requireNonNullElse(settings.application(), new Login(Roles.APPLICATION, ""));
        var owner = Objects.requireNonNullElse(settings.owner(), application);
        var database = new Database(url, application, owner, null);
        try (var connection = database.dataSource().getConnection()) {
            var meta = connection.getMetaData();
            if (meta.getDatabaseMajorVersion() < OLDEST_MAJOR) {
                throw DatabaseProblem.tooOld(meta.getDatabaseProductVersion());
            }
            return database;
        } catch (SQLException e) {
            throw DatabaseProblem.unreachable(url, e);
        }
    }

    static DataSource connections(String url, Login login) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setApplicationName(Roles.APPLICATION);
        source.setConnectTimeout(PATIENCE_SECONDS);
        return source;
    }
}
