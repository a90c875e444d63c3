package app.qingtian.transfer;

import app.qingtian.export.Harmless;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CSV in whichever characters, with whatever stands between its fields. */
record CsvLines(Path file) implements Lines {

    private static final int HEAD = 8192;
    private static final int LONGEST_FIELD = 1 << 20;

    @Override
    public void tell(Listener listener) throws IOException, Unreadable {
        closed();
        try (var text = new BufferedReader(open(), HEAD);
                var csv = CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .maxBufferSize(LONGEST_FIELD)
                        .ofCsvRecord(text)) {
            for (var row : csv) {
                var cells = row.getFields().stream().map(Harmless::undone).toList();
                if (!listener.heard(new Line(Math.toIntExact(row.getStartingLineNumber()), cells))) {
                    return;
                }
            }
        } catch (CsvParseException broken) {
            throw new Unreadable("import_csv");
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof CharacterCodingException) {
                throw new Unreadable("import_characters");
            }
            throw failed;
        }
    }

    /** A quotation mark that is never closed would swallow all that follows it. */
    private void closed() throws IOException, Unreadable {
        try (var text = new BufferedReader(open(), HEAD)) {
            int open = new Quotes(separator(text)).open(text);
            if (open > 0) {
                throw new Unreadable("import_quote", open);
            }
        } catch (CharacterCodingException strange) {
            throw new Unreadable("import_characters");
        }
    }

    private Reader open() throws IOException, Unreadable {
        var encoding = Encoding.of(file);
        var in = Files.newInputStream(file);
        in.skipNBytes(encoding.mark());
        return new InputStreamReader(in, encoding.strict());
    }

    /** What stands most often in the first line. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(HEAD);
        var head = new char[HEAD - 1];
        int read = Math.max(text.read(head), 0);
        text.reset();
        var first = new String(head, 0, read).lines().findFirst().orElse("");
        return Stream.of(',', '\t', ';', '，')
                .max((one, other) -> Long.compare(count(first, one), count(first, other)))
                .filter(it -> count(first, it) > 0)
                .orElse(',');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(it -> it == wanted).count();
    }
}
