package app.qingtian.kernel;

import ch.qos.logback.classic.spi.IThrowableProxy;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;

/**
 * What is left out of the log. The words of an exception may repeat what a customer wrote, so while a request is served, and
 * whenever the database speaks, only its type and place are told. What looks like a secret, an address or a phone number is
 * blotted out wherever it stands.
 */
record Discretion(boolean serving) {

    private static final int MOST_FRAMES = 60;

    /** Bounded, like an address: a log line may hold whatever somebody sent. */
    private static final Pattern MAIL = Pattern.compile("[\\w.+%-]{1,100}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,19}");

    private static final Pattern QUERY = Pattern.compile("\\?[^\\s\"'?]*=[^\\s\"']*");
    /** The hash of a day's anchor stays: the log keeps it out of reach of whoever holds the database (decision 9). */
    private static final Pattern SECRET = Pattern.compile("(?<![\\w-])(?!(?<=sha256=)[0-9a-f]{64}(?![\\w-]))"
            + "(?=[A-Za-z_-]*\\d)(?=[\\d_-]*[A-Za-z])(?!v-)[A-Za-z0-9_-]{22,}(?![\\w-])");

    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w.:-])(?!\\d{4}-\\d{2}-\\d{2})\\+?\\d(?:[ -]?\\d){6,14}(?![\\w.:])");

    String message(String said, @Nullable IThrowableProxy error) {
        var message = said;
        for (var cause = error; cause != null; cause = cause.getCause()) {
            var words = cause.getMessage();
            if (words != null && words.length() > 2) {
                message = message.replace(words, "…");
            }
        }
        return blotted(message);
    }

    String blotted(String text) {
        var clean = MAIL.matcher(text).replaceAll("…@…");
        clean = QUERY.matcher(clean).replaceAll("?…");
        clean = SECRET.matcher(clean).replaceAll("…");
        return PHONE.matcher(clean).replaceAll("…");
    }

    /** Types and places, causes included; words only where no customer's can be among them. */
    String trace(@Nullable Throwable error) {
        var lines = new StringBuilder();
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var cause = error; cause != null && told.add(cause); cause = cause.getCause()) {
            lines.append(told.size() == 1 ? "" : "Caused by: ")
                    .append(name(cause))
                    .append('\n');
            var frames = cause.getStackTrace();
            Arrays.stream(frames)
                    .limit(MOST_FRAMES)
                    .forEach(it -> lines.append("\tat ").append(it).append('\n'));
        }
        return lines.toString().stripTrailing();
    }

    private String name(Throwable error) {
        var type = error.getClass().getName();
        return switch (error) {
            case PSQLException sql -> type + ' ' + place(sql.getSQLState(), sql.getServerErrorMessage());
            case SQLException sql -> type + ' ' + place(sql.getSQLState(), null);
            case DataAccessException _ -> type;
            default -> serving || error.getMessage() == null ? type : type + ": " + blotted(error.getMessage());
        };
    }

    /** The code, the table and the rule tell enough; PostgreSQL's own words would repeat the row. */
    private static String place(@Nullable String state, @Nullable ServerErrorMessage said) {
        if (said == null) {
            return "SQLState " + state;
        }
        return "SQLState " + state + " table " + said.getTable() + " rule " + said.getConstraint();
    }
}
