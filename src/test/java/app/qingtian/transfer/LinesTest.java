package app.qingtian.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever spreadsheet people bring is read, or refused in words. */
class LinesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void csvIsReadInItsOwnCharacters(String charset) throws Exception {
        var file = written("姓名,手机\r\n林晴,13800000000\r\n".getBytes(Charset.forName(charset)));

        assertThat(lines(file)).containsExactly(List.of("姓名", "手机"), List.of("林晴", "13800000000"));
    }

    @Test
    void aMarkIsNoPartOfTheHeading() throws Exception {
        assertThat(lines(written("\uFEFF姓名;手机\n林晴;\"1;3\n8\"\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(List.of("姓名", "手机"), List.of("林晴", "1;3\n8"));
    }

    @Test
    void aListOfOursComesBackAsItWas() throws Exception {
        assertThat(lines(written("姓名\n'=1+1\n".getBytes(StandardCharsets.UTF_8))))
                .contains(List.of("=1+1"));
    }

    @Test
    void aWorkbookIsReadAsPeopleSeeIt() throws Exception {
        var file = folder.resolve("book.xlsx");
        try (var book = new Workbook(Files.newOutputStream(file), "x", "1.0")) {
            var sheet = book.newWorksheet("一");
            sheet.value(0, 0, "手机");
            sheet.value(1, 0, new BigDecimal("1.38E+10"));
            sheet.value(2, 0, 46349.5);
            sheet.formula(3, 0, "1/0");
            sheet.inlineString(4, 1, "林晴");
        }

        assertThat(lines(file))
                .containsExactly(
                        List.of("手机"),
                        List.of("13800000000"),
                        List.of("46349.5"),
                        List.of("#VALUE!"),
                        List.of("", "林晴"));
    }

    @Test
    void aMillionRowsAreReadOnlyAsFarAsNeeded() throws Exception {
        var file = folder.resolve("long.xlsx");
        try (var book = new Workbook(Files.newOutputStream(file), "x", "1.0")) {
            var sheet = book.newWorksheet("1");
            for (int row = 0; row < 1_048_576; row++) {
                sheet.value(row, 0, row);
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
        var heard = new ArrayList<Integer>();

        Lines.of(file).tell(line -> {
            heard.add(line.number());
            return heard.size() < 10;
        });

        assertThat(heard).hasSize(10);
    }

    @Test
    void aFileThatUnfoldsIntoTooMuchIsRefused() throws Exception {
        var file = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            spaces(zip, 80);
        }

        assertThatThrownBy(() -> lines(file)).hasMessage("import_bomb");
    }

    @Test
    void whatIsNoSpreadsheetSaysWhatToDo() throws Exception {
        assertThatThrownBy(() -> lines(written(new byte[0]))).hasMessage("import_empty");
        assertThatThrownBy(() -> lines(written(Lines.OLE))).hasMessage("import_xls");
        assertThatThrownBy(() -> lines(written(new byte[] {'P', 'K', 3, 4, 1, 2, 3})))
                .hasMessage("import_xlsx");
        assertThatThrownBy(() -> lines(written(new byte[] {(byte) 0xFF, 0, 1, (byte) 0x80})))
                .hasMessage("import_characters");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsRefusedByItsLine() throws Exception {
        var text = "姓名,说的话\n林晴,\"一行\n又一行\"\n王明,\"没有合上\n李雷,好\n";
        assertThatThrownBy(() -> lines(written(text.getBytes(StandardCharsets.UTF_8))))
                .hasMessage("import_quote")
                .satisfies(
                        it -> assertThat(((Unreadable) it).refusal().details()).containsExactly(4));
        var swallowed = "姓名,说的话\n王明,\"没有合上\n李雷,\"好\"\n";
        assertThatThrownBy(() -> lines(written(swallowed.getBytes(StandardCharsets.UTF_8))))
                .hasMessage("import_quote")
                .satisfies(
                        it -> assertThat(((Unreadable) it).refusal().details()).containsExactly(2));
        var fine = "姓名,说的话\r\n\"林\"\"晴\",5\" 屏\r\n\"王\"明,\"\"\r\n";
        assertThat(lines(written(fine.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(List.of("姓名", "说的话"), List.of("林\"晴", "5\" 屏"), List.of("王明", ""));
    }

    @Test
    void oneRowTooManyIsFoundByCountingAndWithoutReadingOn() throws Exception {
        var rows = "a\n" + "1\n".repeat(Lines.MOST);
        Lines.of(written(rows.getBytes(StandardCharsets.UTF_8))).tell(new Counting());
        var more = written((rows + "\n1\n".repeat(50)).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Lines.of(more).tell(new Counting())).hasMessage("import_rows");
    }

    private static void spaces(OutputStream out, int megabytes) throws IOException {
        var chunk = new byte[1 << 20];
        for (int i = 0; i < megabytes; i++) {
            out.write(chunk);
        }
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }

    private static List<List<String>> lines(Path file) throws Exception {
        var all = new ArrayList<List<String>>();
        Lines.of(file).tell(line -> all.add(line.cells()));
        return all;
    }
}
