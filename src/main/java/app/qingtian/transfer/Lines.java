package app.qingtian.transfer;

import app.qingtian.kernel.web.Cleaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The lines of a spreadsheet, one after the other; the sheet is never in memory as a whole. */
sealed interface Lines permits CsvLines, XlsxLines {

    /** More lines than this are brought in parts. */
    int MOST = 100_000;

    byte[] ZIP = {'P', 'K', 3, 4};
    byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Line {@code number} as the spreadsheet counts; texts, with an empty one for an empty cell. */
    record Line(int number, List<String> cells) {

        /** As every text is cleaned on its way in. */
        Line clean() {
            return new Line(
                    number,
                    cells.stream()
                            .map(it -> Objects.requireNonNullElse(Cleaning.clean(it), ""))
                            .toList());
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** Whoever is told each line; false for "enough". */
    interface Listener {
        boolean heard(Line line) throws Unreadable;
    }

    void tell(Listener listener) throws IOException, Unreadable;

    /** By what stands in it, whatever it is called. */
    static Lines of(Path file) throws IOException, Unreadable {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(ZIP.length);
        }
        if (head.length == 0) {
            throw new Unreadable("import_empty");
        }
        if (Arrays.equals(head, OLE)) {
            throw new Unreadable("import_xls");
        }
        return Arrays.equals(head, ZIP) ? new XlsxLines(file) : new CsvLines(file);
    }
}
