package app.qingtian.upkeep;

import app.qingtian.database.Database;
import app.qingtian.database.DatabaseSettings;
import app.qingtian.kernel.Call;
import app.qingtian.kernel.Command;
import app.qingtian.kernel.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** What the one who runs the house says on the console. */
public final class Commands {

    private Commands() {}

    public static List<Command> all() {
        return List.of(
                new Command("doctor", "", call -> doctor(call)),
                new Command("backup", "FILE", call -> saved(call)),
                new Command("restore", "FILE [--replace]", call -> withDatabase(call, Commands::restore)));
    }

    @FunctionalInterface
    private interface Work {

        int of(Call call, Database database) throws SQLException, IOException;
    }

    /** Opening our own database lays it out; nobody who mistyped the folder wants that. */
    private static int saved(Call call) {
        var settings = settings(call);
        if (settings.laidOut()) {
            return withDatabase(call, Commands::backup);
        }
        call.err().println(BackupProblem.nothingIn(settings.data()).getMessage());
        return Command.REFUSED;
    }

    private static int backup(Call call, Database database) throws SQLException {
        var file = Path.of(call.words().about(1).subject("FILE")).toAbsolutePath();
        var manifest = new Backup(database.asOwner()).write(file, call.now());
        call.out()
                .printf(
                        "备份已写入 %s：%d 张表，%d 行，总校验值 %s。它和数据库一样机密，请妥善保管。%n",
                        file, manifest.tables().size(), manifest.rows(), manifest.whole());
        call.out()
                .printf(
                        "Backup written to %s: %d tables, %d rows, hash of all %s. It is as secret as the database:"
                                + " keep it so.%n",
                        file, manifest.tables().size(), manifest.rows(), manifest.whole());
        return Command.DONE;
    }

    private static int restore(Call call, Database database) throws SQLException, IOException {
        var words = call.words().about(1, "replace");
        var file = Path.of(words.subject("FILE")).toAbsolutePath();
        try (var backup = BackupFile.open(file)) {
            new Restore(database).put(backup, words.has("replace"));
            var manifest = backup.manifest();
            call.out()
                    .printf(
                            "已恢复 %s 时的备份：%d 张表，%d 行，逐表核对无误。%n",
                            manifest.takenAt(), manifest.tables().size(), manifest.rows());
            call.out()
                    .printf(
                            "Restored the backup of %s: %d tables, %d rows, each table read back and found the same.%n",
                            manifest.takenAt(), manifest.tables().size(), manifest.rows());
            return theTimelineToo(call, database);
        }
    }

    /** What was saved is back; whether it was whole when it was saved is another question. */
    private static int theTimelineToo(Call call, Database database) {
        var nothing = Words.read(List.of());
        var check = new Call(nothing, call.environment(), database::dataSource, call.out(), call.err(), call.now());
        return app.qingtian.evidence.Commands.all().getFirst().work().of(check);
    }

    /** Opened as it is: neither a backup nor a refused restore changes a table. */
    private static int withDatabase(Call call, Work work) {
        try (var database = Database.open(settings(call))) {
            return work.of(call, database);
        } catch (BackupProblem problem) {
            call.err().println(problem.getMessage());
            return Command.REFUSED;
        } catch (SQLException e) {
            call.err().println("数据库拒绝了：" + e.getMessage());
            call.err().println("The database said no: " + e.getMessage());
            return Command.REFUSED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int doctor(Call call) {
        call.words().only();
        return new Doctor(call, settings(call)).visit();
    }

    private static DatabaseSettings settings(Call call) {
        return DatabaseSettings.from(
                name -> call.environment().get(name.toUpperCase(Locale.ROOT).replace('.', '_')));
    }
}
