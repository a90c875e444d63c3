package app.qingtian.transfer;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. Of a formula, the value that was last seen there is taken; its mistake where it had none. */
record XlsxLines(Path file) implements Lines {

    private static final int COLUMNS = 60;
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final long MOST_TEXT = 64L << 20;
    private static final long MOST_BYTES = 300L << 20;

    @Override
    public void tell(Listener listener) throws IOException, Unreadable {
        weigh();
        try (var book = new ReadableWorkbook(file.toFile());
                var rows = book.getFirstSheet().openStream()) {
            for (var row : (Iterable<Row>) rows::iterator) {
                if (!listener.heard(line(row))) {
                    return;
                }
            }
        } catch (RuntimeException broken) {
            throw new Unreadable("import_xlsx");
        }
    }

    /** What a few bytes unfold to is counted before anything of it is kept. */
    private void weigh() throws IOException, Unreadable {
        try (var zip = new ZipFile(file.toFile())) {
            long all = 0;
            for (var entry : zip.stream().toList()) {
                long most = entry.getName().equalsIgnoreCase(TEXTS) ? MOST_TEXT : MOST_BYTES;
                try (var in = zip.getInputStream(entry)) {
                    long size = in.skip(most + 1);
                    all += size;
                    if (size > most || all > MOST_BYTES) {
                        throw new Unreadable("import_bomb");
                    }
                }
            }
        } catch (java.util.zip.ZipException torn) {
            throw new Unreadable("import_xlsx");
        }
    }

    private static Line line(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.min(row.getCellCount(), COLUMNS); i++) {
            cells.add(text(row.getCell(i)));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
            return "#VALUE!";
        }
        return switch (cell.getValue()) {
            case null -> "";
            case BigDecimal number -> plain(number);
            default -> cell.getValue().toString();
        };
    }

    /** "1.38E+10" is 13800000000. */
    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
