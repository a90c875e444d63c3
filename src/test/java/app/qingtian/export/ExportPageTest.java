package app.qingtian.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Lists as files: the same rows as the page, for the same eyes, and noted. */
@QingtianTest
class ExportPageTest {

    private final Cast cast;

    ExportPageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
    }

    @Test
    void theInboxIsTakenAlongInTheReadersLanguage() {
        var complaint = cast.lodged();

        var taken = cast.handler().open("/work/complaints/export?view=all&format=csv");

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.text()).startsWith("\uFEFF编号,类型,阶段").contains("\r\n" + complaint.number() + ",投诉,已登记,买的电热水壶");
        assertThat(taken.header("Content-Disposition")).contains("attachment", "filename*=UTF-8''%E6%8A%95");
        assertThat(taken.header("Cache-Control")).isEqualTo("no-store");
        assertThat(cast.handler().ask("/complaints/export?view=all&format=csv").text())
                .contains(complaint.number());
    }

    @Test
    void anExcelFileHoldsTheSame() throws IOException {
        var complaint = cast.lodged();

        var taken = cast.handler().open("/work/complaints/export?view=all&q=" + complaint.number());

        var bytes = taken.response().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows)
                    .filteredOn(row -> row.getCellText(0).equals(complaint.number()))
                    .singleElement()
                    .satisfies(row -> assertThat(row.getCellAsDate(11)).isPresent());
        }
    }

    @Test
    void whoMayNotSeeItDoesNotTakeItAlong() {
        var complaint = cast.lodged();

        assertThat(cast.stranger()
                        .open("/work/complaints/export?view=all&format=csv")
                        .text())
                .doesNotContain(complaint.number());
    }

    @Test
    void whatLeavesIsNotedAndWhatWasSearchedForStaysWithWhoSearched() {
        var complaint = cast.lodged();
        cast.quality().open("/work/complaints/export?view=all&format=csv&q=" + complaint.number());

        var page = cast.quality().open("/work/exports");

        assertThat(page.text()).contains("导出记录", cast.quality().reader().name(), complaint.number(), "行 · csv");
        assertThat(cast.quality().ask("/exports").text()).contains("q=" + complaint.number());
        assertThat(cast.administrator().open("/work/exports").text())
                .contains(cast.quality().reader().name(), "具体条件只有本人看得到")
                .doesNotContain(complaint.number());
        assertThat(cast.administrator().ask("/exports").text())
                .contains("\"narrowed\":true")
                .doesNotContain(complaint.number());
        assertThat(cast.stranger().open("/work/exports").status()).isEqualTo(403);
        assertThat(cast.stranger().ask("/exports").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/work/load/export?view=all&part=people&format=csv",
                "/work/load/export?view=all&part=broken&format=csv",
                "/work/oversights/export?format=csv",
                "/work/directory/export?format=csv&q=cast"
            })
    void otherListsAreTakenAlongToo(String path) {
        var taken = cast.quality().open(path);

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.text()).startsWith("\uFEFF").contains("\r\n");
    }

    @Test
    void theDirectoryHoldsWhoWasLookedFor() {
        assertThat(cast.stranger()
                        .open("/work/directory/export?format=csv&q=cast-li")
                        .text())
                .contains("cast-liaison,小仓,仓储部,对接人");
    }

    @Test
    void anUnknownFormatAndAForeignSightAreRefused() {
        assertThat(cast.handler().open("/work/complaints/export?format=pdf").status())
                .isEqualTo(422);
        assertThat(cast.stranger().open("/work/load/export?view=all").status()).isEqualTo(404);
    }

    @Test
    void aStoryThatIsAFormulaCalculatesNothing() {
        Clerk handler = cast.handler();
        handler.post("/complaints", "{\"narrative\":\"=HYPERLINK(1)\",\"subject\":\"=cmd|x\"}");

        assertThat(new String(
                        handler.open("/work/complaints/export?view=mine&format=csv")
                                .response()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .contains(",'=cmd|x,");
    }
}
