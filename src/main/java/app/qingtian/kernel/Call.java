package app.qingtian.kernel;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A command being carried out: what was said, the settings, and where to speak. The {@code database} is opened, with
 * all tables up to date, for whoever asks for it; it is closed afterwards.
 */
public record Call(
        Words words,
        Map<String, String> environment,
        Supplier<DataSource> database,
        PrintStream out,
        PrintStream err,
        Instant now) {

    Call saying(Words others) {
        return new Call(others, environment, database, out, err, now);
    }
}
