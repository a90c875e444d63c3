package app.qingtian;

import app.qingtian.database.Database;
import app.qingtian.database.DatabaseProblem;
import app.qingtian.database.DatabaseSettings;
import app.qingtian.identity.Commands;
import java.io.PrintStream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** What {@code bin/qingtian} does: one command against the database, whether the application runs beside it or not. */
final class CommandLine {

    private CommandLine() {}

    /** Returns the exit code of the process: 0 when done. */
    static int run(String[] words, PrintStream out) {
        LoggingSystem.get(CommandLine.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        try (var database = Database.open(DatabaseSettings.fromEnvironment())) {
            return Commands.run(database.migrate().dataSource(), words, out, System.err);
        } catch (DatabaseProblem problem) {
            System.err.println(problem.getMessage());
            return 1;
        }
    }
}
