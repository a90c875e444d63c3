package app.qingtian.upkeep;

import app.qingtian.upkeep.Manifest.Counter;
import app.qingtian.upkeep.Manifest.Part;
import app.qingtian.upkeep.Manifest.Step;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Writes everything the database holds into one file, while the application works: all tables as of one moment (a snapshot),
 * each streamed, so that a large house needs no more memory than a small one. The file appears under its name when it is whole.
 */
final class Backup {

    private static final String HISTORY = "select version, checksum from " + Table.HISTORY
            + " where success and version is not null order by installed_rank";

    private final DataSource database;

    /** {@code database} in the hands of the tables' owner, who may read all of them. */
    Backup(DataSource database) {
        this.database = database;
    }

    Manifest write(Path file, Instant now) throws SQLException {
        if (Files.exists(file)) {
            throw BackupProblem.exists(file);
        }
        var half = file.resolveSibling(file.getFileName() + ".half");
        try (var connection = database.getConnection()) {
            var manifest = write(connection, half, now);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException e) {
            throw BackupProblem.notWritten(file, e);
        } finally {
            half.toFile().delete();
        }
    }

    private static Manifest write(Connection connection, Path half, Instant now) throws SQLException, IOException {
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(half, StandardOpenOption.WRITE);
                var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
            zip.setLevel(Deflater.BEST_SPEED);
            var manifest = copy(connection, zip, now);
            zip.finish();
            zip.flush();
            channel.force(true);
            return manifest;
        }
    }

    private static Manifest copy(Connection connection, ZipOutputStream zip, Instant now)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        Session.plain(connection);
        var tables = Table.all(connection);
        if (tables.stream().noneMatch(it -> it.name().equals(Table.HISTORY))) {
            throw BackupProblem.nothingThere();
        }
        var parts = new ArrayList<Part>();
        for (var table : tables) {
            parts.add(copy(connection, zip, table));
        }
        var manifest = new Manifest(
                Manifest.FORMAT,
                Objects.requireNonNullElse(Backup.class.getPackage().getImplementationVersion(), "development"),
                connection.getMetaData().getDatabaseProductVersion(),
                now,
                schema(connection),
                parts,
                counters(connection),
                BackupFile.whole(parts));
        BackupFile.seal(zip, manifest);
        connection.rollback();
        return manifest;
    }

    private static Part copy(Connection connection, ZipOutputStream zip, Table table) throws SQLException, IOException {
        var part = new Part(table.name(), table.columns(), 0, 0, "");
        zip.putNextEntry(new ZipEntry(part.entry()));
        var tally = new Tally(zip);
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.out(), tally);
        zip.closeEntry();
        return new Part(table.name(), table.columns(), tally.lines(), tally.bytes(), tally.hash());
    }

    private static List<Step> schema(Connection connection) throws SQLException {
        var steps = new ArrayList<Step>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(HISTORY)) {
            while (rows.next()) {
                steps.add(new Step(rows.getString(1), rows.getObject(2, Integer.class)));
            }
        }
        return steps;
    }

    /** Sequences know no snapshots: read after the rows, they are never behind them. */
    private static List<Counter> counters(Connection connection) throws SQLException {
        var counters = new ArrayList<Counter>();
        for (var name : Session.names(connection, Session.SEQUENCES)) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select last_value, is_called from " + Table.quoted(name))) {
                row.next();
                counters.add(new Counter(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return counters;
    }
}
