package app.qingtian;

import app.qingtian.database.Database;
import app.qingtian.database.DatabaseProblem;
import app.qingtian.database.DatabaseSettings;
import app.qingtian.identity.Commands;
import app.qingtian.kernel.Call;
import app.qingtian.kernel.Command;
import app.qingtian.kernel.Switchboard;
import app.qingtian.kernel.Words;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** What {@code bin/qingtian} does: one command, whether the application runs beside it or not. */
final class CommandLine implements AutoCloseable {

    private @Nullable Database opened;

    private CommandLine() {}

    /** Returns the exit code of the process: 0 when done. */
    static int run(String[] words, PrintStream out) {
        LoggingSystem.get(CommandLine.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        try (var line = new CommandLine()) {
            var nothing = Words.read(List.of());
            var now = Clock.systemUTC().instant();
            var call = new Call(nothing, Map.copyOf(System.getenv()), line::database, out, System.err, now);
            return new Switchboard(commands()).connect(words, call);
        } catch (DatabaseProblem problem) {
            System.err.println(problem.getMessage());
            return Command.DOUBTFUL;
        }
    }

    /** What every room can do on the console, in the order of the help. */
    static List<Command> commands() {
        return Stream.of(
                        Commands.all(),
                        app.qingtian.evidence.Commands.all(),
                        app.qingtian.upkeep.Commands.all(),
                        app.qingtian.transfer.Commands.all())
                .flatMap(List::stream)
                .toList();
    }

    private DataSource database() {
        if (opened == null) {
            opened = Database.open(DatabaseSettings.fromEnvironment()).migrate();
        }
        return opened.dataSource();
    }

    @Override
    public void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
