package app.qingtian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.identity.Role;
import app.qingtian.kernel.Language;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A house moves in with a spreadsheet; somebody takes a list along. */
@QingtianTest
@ExtendWith(Browser.class)
class SpreadsheetJourneyTest {

    @Autowired
    private ApplicationContext house;

    @Test
    void anAdministratorBringsPastComplaintsAndMendsWhatIsWrong(Devices devices) {
        Cast.of(house);
        var desk = devices.desk("zh-CN").logIn(Colleague.hired(house, "care", Role.ADMINISTRATOR), "/work/imports");
        fits(desk);
        desk.follow("带来一份表格");
        fits(desk);
        desk.tick("以往投诉").write("来自哪个系统", "青鸟客服");
        desk.page()
                .setInputFiles(
                        "input[type=file]",
                        new FilePayload(
                                "往年.csv",
                                "text/csv",
                                "编号,内容,日期,状态\n旅程-7,水壶漏了三次,2024年5月1日,已关闭\n旅程-8,没人回电话,某一天,已关闭\n"
                                        .getBytes(Charset.forName("GB18030"))));
        desk.press("检查").sees("已检查，未写入", "写入这 1 行", "看不出这是哪一天：某一天");
        fits(desk);
        desk.press("写入这 1 行").sees("1 已写入", "以往投诉保留原来的编号");
        desk.open("/work/complaints?view=all&q=旅程-7").follow("水壶漏了三次");
        desk.sees("从青鸟客服 旅程-7转入", "已在那边办结，时间不详");
    }

    @Test
    void aHandlerTakesTheInboxAlong(Devices devices) throws Exception {
        var complaint = Cast.of(house).lodged();
        var desk = devices.desk("en-GB").logIn(Colleague.hired(house, Language.EN), "/work/complaints?view=all");

        var file = desk.page().waitForDownload(() -> desk.follow("CSV"));

        assertThat(file.suggestedFilename()).startsWith("Complaints-").endsWith(".csv");
        assertThat(Files.readString(file.path(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFNumber,Kind,Stage")
                .contains(complaint.number() + ",Complaint,Lodged");
    }

    /** Nobody is kept from it, and it needs no more than a phone's width. */
    private static void fits(Guest guest) {
        assertThat(Axe.faults(guest)).isEqualTo("");
        guest.page().setViewportSize(360, 800);
        assertThat(guest.page().evaluate("document.documentElement.scrollWidth <= 360"))
                .isEqualTo(true);
        guest.page().setViewportSize(1280, 800);
    }
}
