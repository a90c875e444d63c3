package app.qingtian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook with one sheet. Texts are kept as texts in it, so none of them can be a formula. */
final class XlsxSheet implements Sheet {

    private static final int FLUSH = 500;
    private static final int LONGEST = 32_000;
    private static final double WIDTH = 18;
    private static final String MOMENT = "yyyy-mm-dd hh:mm";

    private final Workbook book;
    private final Worksheet sheet;
    private final ZoneId zone;
    private int row;

    XlsxSheet(OutputStream out, ZoneId zone) {
        this.book = new Workbook(out, "Qingtian", "1.0");
        this.sheet = book.newWorksheet("1");
        this.zone = zone;
    }

    @Override
    public void heading(List<String> words) throws IOException {
        for (int column = 0; column < words.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.style(row, column).bold().set();
        }
        sheet.freezePane(0, 1);
        row(words);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        row++;
        if (row % FLUSH == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Instant moment -> {
                sheet.value(row, column, moment.atZone(zone).toLocalDateTime());
                sheet.style(row, column).format(MOMENT).set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> {
                var text = value.toString();
                sheet.inlineString(row, column, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.close();
    }
}
