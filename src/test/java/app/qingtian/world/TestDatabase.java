package app.qingtian.world;

import app.qingtian.database.Database;
import app.qingtian.database.DatabaseSettings;
import app.qingtian.database.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Real PostgreSQL for tests: one server per JVM in {@code target/}, migrated once into a template that each call copies.
 * The session's time zone is the JVM's, which surefire sets to one that is not UTC.
 */
public final class TestDatabase {

    private static final Path DATA = Path.of("target", "test-data");
    private static final long RUN = ProcessHandle.current().pid();
    private static final AtomicInteger COPIES = new AtomicInteger();

    private static final AtomicBoolean SPRING_RUNS = new AtomicBoolean();

    private TestDatabase() {}

    /** A fresh, migrated database of one's own, used by the application's role. */
    public static DataSource copy() {
        return Server.RUNNING.copy();
    }

    /** A fresh, migrated database that one role owns and uses, as at a company that names no owner. */
    public static DataSource ofOneRole() {
        return Server.RUNNING.ofOneRole();
    }

    /** The same database in the hands of its owner. */
    public static DataSource ownerOf(DataSource copy) {
        return Server.RUNNING.as(copy, Server.RUNNING.database().owner());
    }

    /** The same database in the hands of the superuser, who can do what nobody should. */
    public static DataSource superuserOf(DataSource copy) {
        return Server.RUNNING.as(copy, superuser());
    }

    /** Points a Spring context at a copy; contexts that Spring caches keep theirs. */
    public static class OfContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            SPRING_RUNS.set(true);
            var copy = Server.RUNNING.copy();
            var owner = Server.RUNNING.database().owner();
            TestPropertyValues.of(
                            "qingtian.promise.sweep=PT1H", // tests look at the clock themselves
                            "qingtian.promise.replan=PT1H",
                            "spring.task.scheduling.pool.size=1",
                            "qingtian.db.url=" + copy.getURL(),
                            "qingtian.db.user=" + copy.getUser(),
                            "qingtian.db.password=" + copy.getPassword(),
                            "qingtian.db.owner=" + owner.user(),
                            "qingtian.db.owner.password=" + owner.password(),
                            "spring.datasource.url=" + copy.getURL(),
                            "spring.datasource.username=" + copy.getUser(),
                            "spring.datasource.password=" + copy.getPassword())
                    .applyTo(context);
        }
    }

    private static Login superuser() {
        try {
            return new Login(
                    "postgres",
                    Files.readString(DATA.resolve("postgres/superuser.password"))
                            .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Server(Database database, String template) {

        static final Server RUNNING = start();

        private static Server start() {
            var database = Database.open(DatabaseSettings.in(DATA).scratch());
            closeAtTheEnd(database);
            var server = new Server(database, "template_" + RUN);
            server.clearFormerRuns();
            server.superuser("create database " + server.template + " owner qingtian_owner");
            server.migrateTemplate();
            return server;
        }

        /** After Spring's contexts, so by Spring's own hook as soon as there is one. */
        private static void closeAtTheEnd(Database database) {
            SpringApplication.getShutdownHandlers().add(database::close);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!SPRING_RUNS.get()) {
                    database.close();
                }
            }));
        }

        PGSimpleDataSource copy() {
            var name = "copy_" + RUN + "_" + COPIES.incrementAndGet();
            superuser("create database " + name + " owner qingtian_owner template " + template);
            return source(name, database.application());
        }

        PGSimpleDataSource ofOneRole() {
            var name = "copy_" + RUN + "_" + COPIES.incrementAndGet();
            var role = database.application();
            superuser("create database " + name + " owner " + role.user());
            Database.open(DatabaseSettings.at(url(name), role, role)).migrate();
            return source(name, role);
        }

        private void migrateTemplate() {
            Database.open(DatabaseSettings.at(url(template), database.application(), database.owner()))
                    .migrate();
        }

        private void clearFormerRuns() {
            try (var connection = maintenance().getConnection();
                    var statement = connection.createStatement();
                    var names = statement.executeQuery("""
                            select datname from pg_database
                            where datname ~ '^(copy|template)_[0-9]+'
                              and not exists (select from pg_stat_activity a where a.datname = pg_database.datname)
                            """)) {
                while (names.next()) {
                    if (ProcessHandle.of(Long.parseLong(names.getString(1).split("_", -1)[1]))
                            .isEmpty()) {
                        superuser("drop database " + names.getString(1));
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private void superuser(String sql) {
            try (var connection = maintenance().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        private DataSource maintenance() {
            return source("postgres", TestDatabase.superuser());
        }

        private DataSource as(DataSource copy, Login login) {
            return source(Objects.requireNonNull(((PGSimpleDataSource) copy).getDatabaseName()), login);
        }

        private PGSimpleDataSource source(String name, Login login) {
            var source = new PGSimpleDataSource();
            source.setUrl(url(name));
            source.setUser(login.user());
            source.setPassword(login.password());
            return source;
        }

        private String url(String name) {
            return database.url().replaceFirst("/[^/]*$", "/" + name);
        }
    }
}
