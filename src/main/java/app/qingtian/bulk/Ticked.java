package app.qingtian.bulk;

import app.qingtian.complaint.Caller;
import app.qingtian.identity.Reader;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One of the complaints that were chosen. {@code version} is the state that was looked at, or null when it does not matter. */
public record Ticked(String number, @Nullable Integer version) {

    private static final Pattern SEEN = Pattern.compile("(.+)@(\\d{1,9})");

    /** Reads {@code QT-261122-1001}, or {@code QT-261122-1001@7} where version 7 was looked at. */
    public static Ticked of(String said) {
        var seen = SEEN.matcher(said);
        return seen.matches() ? new Ticked(seen.group(1), Integer.valueOf(seen.group(2))) : new Ticked(said, null);
    }

    Caller.Staff by(Reader reader) {
        return new Caller.Staff(reader, number, version);
    }
}
