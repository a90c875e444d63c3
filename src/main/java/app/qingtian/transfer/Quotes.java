package app.qingtian.transfer;

import java.io.IOException;
import java.io.Reader;

/**
 * Whether every quotation mark at the beginning of a field of a CSV is closed, as {@code CsvReader} reads it. One that spans lines and is
 * followed by something other than the next field was not closed where it should have been, but by the mark that began another field.
 */
final class Quotes {

    private enum At {
        BEGINNING,
        PLAIN,
        QUOTED,
        CLOSED
    }

    private final char separator;
    private At at = At.BEGINNING;
    private int line = 1;
    private int opened;

    Quotes(char separator) {
        this.separator = separator;
    }

    /** The line of the first mark that is not closed; 0 where all are. */
    int open(Reader text) throws IOException {
        int before = 0;
        for (int next = text.read(); next >= 0; next = text.read()) {
            if (at == At.CLOSED && strays(next)) {
                return opened;
            }
            at = after((char) next);
            if (next == '\r' || next == '\n' && before != '\r') {
                line++;
            }
            before = next;
        }
        return at == At.QUOTED ? opened : 0;
    }

    private boolean strays(int next) {
        return line > opened && next != '"' && !ends((char) next);
    }

    private At after(char next) {
        if (at == At.QUOTED) {
            return next == '"' ? At.CLOSED : At.QUOTED;
        }
        if (next == '"' && at != At.PLAIN) {
            if (at == At.BEGINNING) {
                opened = line;
            }
            return At.QUOTED;
        }
        return ends(next) ? At.BEGINNING : At.PLAIN;
    }

    private boolean ends(char next) {
        return next == separator || next == '\r' || next == '\n';
    }
}
