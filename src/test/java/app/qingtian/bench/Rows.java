package app.qingtian.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way into the tables, in the text format of COPY. */
final class Rows {

    private final Map<Table, StringBuilder> texts = new EnumMap<>(Table.class);
    private long count;

    void add(Table table, @Nullable Object... values) {
        var text = texts.computeIfAbsent(table, _ -> new StringBuilder(1 << 16));
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            value(text, values[i]);
        }
        text.append('\n');
        count++;
    }

    long count() {
        return count;
    }

    /** Ready to be sent. */
    Packed pack() {
        var packed = new EnumMap<Table, byte[]>(Table.class);
        texts.forEach((table, text) -> packed.put(table, text.toString().getBytes(StandardCharsets.UTF_8)));
        return new Packed(packed);
    }

    record Packed(Map<Table, byte[]> bytes) {

        /** One transaction, table after table. */
        void copy(Connection connection) throws SQLException, IOException {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : bytes.entrySet()) {
                var copy = copies.copyIn(table.getKey().copy());
                copy.writeToCopy(table.getValue(), 0, table.getValue().length);
                copy.endCopy();
            }
            connection.commit();
        }
    }

    private static void value(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case Boolean yes -> text.append(yes ? 't' : 'f');
            case String words -> words(text, words);
            default -> text.append(value);
        }
    }

    private static void words(StringBuilder text, String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
    }
}
