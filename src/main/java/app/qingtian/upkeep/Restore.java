package app.qingtian.upkeep;

import app.qingtian.database.Database;
import app.qingtian.upkeep.Manifest.Counter;
import app.qingtian.upkeep.Manifest.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;

/**
 * Puts a verified backup into the database, all of it or nothing: in one transaction the tables are made as they were in the
 * backup's release, filled, tied together again and read back; only what reads back as it was written is committed.
 * Afterwards the tables are brought up to date as at any start.
 */
final class Restore {

    private static final String SOMEBODY_ELSES = """
            select count(*) from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
            """;

    private static final String OTHERS = """
            select count(*) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and usename is not null
            """;

    private final Database database;
    private final Schema schema;

    Restore(Database database) {
        this.database = database;
        this.schema = new Schema(database);
    }

    /** Throws a {@link BackupProblem} when it cannot or should not be; then nothing was changed. */
    void put(BackupFile backup, boolean replace) throws SQLException, IOException {
        schema.check(backup.manifest());
        try (var connection = database.asOwner().getConnection()) {
            connection.setAutoCommit(false);
            Session.plain(connection);
            refuseUnlessFree(connection, replace);
        }
        database.migrate();
        try (var connection = database.asOwner().getConnection()) {
            connection.setAutoCommit(false);
            Session.plain(connection);
            refuseIfInUse(connection);
            fill(connection, backup);
            connection.commit();
        }
        database.migrate();
    }

    private static void refuseUnlessFree(Connection connection, boolean replace) throws SQLException {
        if (Session.names(connection, "select to_regclass('public.%s')".formatted(Table.HISTORY))
                        .getFirst()
                == null) {
            if (Session.number(connection, SOMEBODY_ELSES) > 0) {
                throw BackupProblem.somebodyElses();
            }
        } else if (!replace && inhabited(connection)) {
            throw BackupProblem.notEmpty();
        }
        refuseIfInUse(connection);
    }

    /** A house in which somebody works or somebody complained; the lists that come with the tables don't count. */
    private static boolean inhabited(Connection connection) throws SQLException {
        return Session.names(connection, "select to_regclass('public.person')").getFirst() != null
                && Session.number(connection, "select count(*) from (select from person limit 1) one") > 0;
    }

    private static void refuseIfInUse(Connection connection) throws SQLException {
        var others = Session.number(connection, OTHERS);
        if (others > 0) {
            throw BackupProblem.inUse(others);
        }
    }

    private void fill(Connection connection, BackupFile backup) throws SQLException, IOException {
        schema.make(connection, backup.manifest());
        var tables = Table.all(connection);
        var ties = Ties.loosen(connection, tables);
        for (var part : backup.manifest().tables()) {
            fill(connection, backup, part);
        }
        ties.tie(connection);
        for (var counter : backup.manifest().sequences()) {
            set(connection, counter);
        }
        for (var part : backup.manifest().tables()) {
            proveTheSame(connection, part);
        }
    }

    private static void fill(Connection connection, BackupFile backup, Part part) throws SQLException, IOException {
        var table = new Table(part.table(), part.columns(), List.of());
        try (var rows = backup.rows(part)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.in(), rows, 1 << 16);
        } catch (SQLException e) {
            throw BackupProblem.didNotFit(part.table(), e);
        }
    }

    private static void set(Connection connection, Counter counter) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, Table.quoted(counter.name()));
            statement.setLong(2, counter.last());
            statement.setBoolean(3, counter.called());
            statement.execute();
        }
    }

    /** Reads the table back: the same bytes, or it does not count. */
    private static void proveTheSame(Connection connection, Part part) throws SQLException, IOException {
        var table = Table.all(connection).stream()
                .filter(it -> it.name().equals(part.table()))
                .findFirst()
                .orElseThrow();
        var tally = new Tally(OutputStream.nullOutputStream());
        var same = new Table(table.name(), part.columns(), table.order());
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(same.out(), tally);
        if (tally.lines() != part.rows() || !Objects.equals(tally.hash(), part.sha256())) {
            throw BackupProblem.didNotFit(part.table(), new SQLException("read back otherwise than written"));
        }
    }
}
