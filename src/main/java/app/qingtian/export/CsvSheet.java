package app.qingtian.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** CSV as spreadsheets in China open it by a double click: UTF-8 with a mark that says so, lines that end as on Windows. */
final class CsvSheet implements Sheet {

    private static final char MARK = '\uFEFF';
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final CsvWriter csv;
    private final ZoneId zone;

    CsvSheet(OutputStream out, ZoneId zone) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        this.zone = zone;
    }

    @Override
    public void heading(List<String> words) {
        row(words);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(this::cell).toList());
    }

    private String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant moment -> MOMENT.format(moment.atZone(zone));
            case Number number -> number.toString();
            default -> Harmless.of(value.toString());
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
