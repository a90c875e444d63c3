package app.qingtian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.qingtian.complaint.Complaint;
import app.qingtian.kernel.Language;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever works beside the list is at the complaint as much as somebody on its own page. */
@QingtianTest
@ExtendWith(Browser.class)
class BesideTheListJourneyTest {

    private static final String HEAD = "[data-beside] #case-head";

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoIsThereIsSeenAndWhatOthersDoAppears(Devices devices) {
        var complaint = Cast.of(house).lodged();
        var number = complaint.number();
        var desk = devices.guest(Devices.sized("zh-CN", 1600, 900));
        var colleague = Colleague.hired(house, Language.ZH);
        desk.listens(() -> desk.logIn(colleague, "/work/complaints?view=all&q=" + number + "&open=" + number));
        assertThat(desk.page().locator(HEAD)).hasAttribute("data-number", number);
        await().until(() -> lookers(complaint) == 1);

        var other = devices.desk("en-GB");
        other.logIn(Colleague.hired(house, Language.EN), "/work/complaints/" + number);
        assertThat(other.page().locator("[data-lookers]")).containsText("沈知夏");
        assertThat(other.page().locator("[data-lookers]")).isInViewport();

        accept(complaint);
        assertThat(desk.page().locator(HEAD)).hasAttribute("data-version", "2");
        desk.sees("已受理");

        desk.page().locator("[data-beside] [data-composer]").fill("您好");
        Cast.of(house)
                .handler()
                .send("/work/complaints/" + number + "/messages", "direction", "INTERNAL", "words", "电话打过了");
        assertThat(desk.page().locator("[data-beside] [data-changed]")).isVisible();
        assertThat(desk.page().locator("[data-beside] [data-composer]")).hasValue("您好");
        desk.page().locator("[data-beside] [data-changed] a").click();
        assertThat(desk.page().locator("[data-beside] .talk")).containsText("电话打过了");
        assertThat(desk.page().locator("[data-beside] [data-composer]")).hasValue("您好");
    }

    @Test
    void aKeyActsWhereTheHandsAre(Devices devices) {
        var number = Cast.of(house).lodged().number();
        var desk = devices.guest(Devices.sized("zh-CN", 1600, 900));
        var colleague = Colleague.hired(house, Language.ZH);
        desk.listens(() -> desk.logIn(colleague, "/work/complaints?view=all&q=" + number + "&open=" + number));
        assertThat(desk.page().locator(HEAD)).hasAttribute("data-number", number);
        var keys = desk.page().keyboard();
        var many = desk.page().locator("#over-list form");
        var one = desk.page().locator("[data-beside] form:has([name='replyBy'])");

        desk.page().locator("[data-list] [data-item] a[href]").first().focus();
        keys.press("x");
        desk.sees("1 件已选");
        desk.page().locator("[data-beside] [data-composer]").focus();
        keys.press("Escape");
        keys.press("a");
        assertThat(one).isVisible();
        assertThat(many).hasCount(0);

        keys.press("Escape");
        keys.press("Escape");
        keys.press("c");
        assertThat(desk.page().locator("[data-beside] [data-composer]")).isFocused();
        keys.press("Escape");

        desk.page().locator("[data-list] [data-item] a[href]").first().focus();
        keys.press("a");
        assertThat(many).isVisible();
        desk.page().locator("#over-list form :focus").waitFor();
        keys.press("Escape");
        keys.press("r");
        assertThat(desk.page().locator("[data-beside] form:has([name='department'])"))
                .hasCount(0);
        keys.press("Escape");
        assertThat(many).hasCount(0);
    }

    private void accept(Complaint complaint) {
        Cast.of(house)
                .handler()
                .send("/work/complaints/" + complaint.number() + "/acceptance", "replyBy", "2027-11-05T17:00");
    }

    private int lookers(Complaint complaint) {
        return jdbc.sql("select count(*) from looker where complaint_id = :id")
                .param("id", complaint.id())
                .query(Integer.class)
                .single();
    }
}
