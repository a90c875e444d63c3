package app.qingtian.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The open door to the database, our own or the company's; close it last, after every connection. */
public final class Database implements AutoCloseable {

    private static final String NAME = "qingtian";
    private static final String SUPERUSER = "postgres";
    private static final int OLDEST_MAJOR = 15;
    private static final int PATIENCE_SECONDS = 10;

    private final DataSource dataSource;
    private final String url;
    private final String user;
    private final String password;
    private final @Nullable EmbeddedPostgres own;

    private Database(String url, String user, String password, @Nullable EmbeddedPostgres own) {
        this.dataSource = connections(url, user, password);
        this.url = url;
        this.user = user;
        this.password = password;
        this.own = own;
    }

    /** Opens it without changing any table; a {@link DatabaseProblem} says in one sentence why it cannot. */
    public static Database open(DatabaseSettings settings) {
        var url = settings.url();
        return url == null
                ? embedded(settings)
                : external(
                        url,
                        Objects.requireNonNullElse(settings.user(), NAME),
                        Objects.requireNonNullElse(settings.password(), ""));
    }

    /** Brings the tables up to date, as the application does when it starts. */
    public Database migrate() {
        Flyway.configure().dataSource(dataSource).load().migrate();
        return this;
    }

    /** Unpooled connections of the application's role. */
    public DataSource dataSource() {
        return dataSource;
    }

    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
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
            var role = settle(server.cluster(), url + SUPERUSER);
            return new Database(url + NAME, NAME, role.value(), server);
        } catch (IOException | SQLException e) {
            server.close();
            throw DatabaseProblem.didNotRun("create database", String.valueOf(e.getMessage()));
        }
    }

    /** The application's role owns its database and nothing else; the superuser is for maintenance only. */
    private static Password settle(Cluster cluster, String url) throws IOException, SQLException {
        var role = Password.readOrChoose(cluster.home().resolve("qingtian.password"));
        var superuser = connections(url, SUPERUSER, cluster.superuser().value());
        try (var connection = superuser.getConnection()) {
            if (lacks(connection, "select 1 from pg_roles where rolname = 'qingtian'")) {
                run(connection, "create role qingtian login password '" + role.value() + "'");
            } else if (role.fresh()) {
                run(connection, "alter role qingtian password '" + role.value() + "'");
            }
            if (lacks(connection, "select 1 from pg_database where datname = 'qingtian'")) {
                run(connection, "create database qingtian owner qingtian");
                run(connection, "revoke all on database qingtian from public");
            }
        }
        return role;
    }

    private static Database external(String url, String user, String password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw DatabaseProblem.unusableUrl();
        }
        var database = new Database(url, user, password, null);
        try (var connection = database.dataSource.getConnection()) {
            var meta = connection.getMetaData();
            if (meta.getDatabaseMajorVersion() < OLDEST_MAJOR) {
                throw DatabaseProblem.tooOld(meta.getDatabaseProductVersion());
            }
            return database;
        } catch (SQLException e) {
            throw DatabaseProblem.unreachable(url, e);
        }
    }

    private static DataSource connections(String url, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName(NAME);
        source.setConnectTimeout(PATIENCE_SECONDS);
        return source;
    }

    private static boolean lacks(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return !rows.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
