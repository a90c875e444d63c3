package app.qingtian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.qingtian.kernel.Language;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody is on the phone, and the hands stay on the keyboard. */
@QingtianTest
@ExtendWith(Browser.class)
class HearingJourneyTest {

    private static final String LINE = "#pad-words";

    @Autowired
    ApplicationContext house;

    @Test
    void notesAreTakenWhileListeningSurviveAReloadAndBecomeAComplaint(Devices devices) {
        var handler = atThePad(devices);
        note(handler, "第一天就漏水");
        note(handler, "打了三次电话");
        note(handler, "想换一个新的");
        assertThat(handler.page().locator(".pad > li:not(.is-waiting)")).hasCount(3);
        handler.page().locator(LINE).fill("还没说完");
        handler.sees("边听边记");
        handler.page()
                .waitForFunction("() => Object.keys(localStorage).some(it => it.startsWith('qingtian.draft.pad:'))");
        handler.page().reload();
        assertThat(handler.page().locator(".pad > li")).hasCount(3);
        assertThat(handler.page().locator(LINE)).hasValue("还没说完");
        handler.page().locator(LINE).fill("");
        handler.page()
                .waitForResponse(
                        "**/notes/3/point",
                        () -> handler.page().locator("#note-3 select").selectOption("WISH"));
        handler.page().locator("a[href$='/complaint']").click();
        assertThat(handler.page().locator("[name=narrative]")).hasValue("第一天就漏水\n打了三次电话");
        assertThat(handler.page().locator("[name=wishedRemedy]")).hasValue("想换一个新的");
        handler.press("登记").arrives("/work/complaints/QT-");
        handler.sees("听客户讲时记下的笔记", "第一天就漏水", "想换一个新的");
    }

    @Test
    void theEnterThatEndsACompositionIsNoNote(Devices devices) {
        var handler = atThePad(devices);
        handler.page().locator(LINE).fill("nihao");
        handler.page()
                .locator(LINE)
                .evaluate(
                        "it => it.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true}))");
        assertThat(handler.page().locator(LINE)).hasValue("nihao");
        assertThat(handler.page().locator(".pad > li")).hasCount(0);
        handler.page().locator(LINE).press("Enter");
        assertThat(handler.page().locator(".pad > li")).hasCount(1);
    }

    @Test
    void whatWasNotSentForWantOfANetworkIsSentLater(Devices devices) {
        var handler = atThePad(devices);
        note(handler, "在地铁里");
        handler.page().route("**/notes", route -> route.abort());
        note(handler, "信号断了");
        assertThat(handler.page().locator(".pad > li.is-waiting")).hasCount(1);
        handler.page().unroute("**/notes");
        handler.page().reload();
        assertThat(handler.page().locator(".pad > li:not(.is-waiting)")).hasCount(2);
        handler.troubles().clear();
    }

    @Test
    void whoIsKnownIsFilledInWithOneKey(Devices devices) {
        Cast.of(house).lodged();
        var handler = devices.desk("zh-CN").logIn(Colleague.hired(house, Language.ZH), "/work/complaints/new");
        handler.write("客户怎么说", "又漏了，和上次一样。");
        handler.page().locator("[name='contact.phone']").pressSequentially("13800000000");
        handler.sees("我们认识的客户", "林女士");
        handler.page().locator("[data-fill][data-name='林女士']").first().press("Enter");
        assertThat(handler.page().locator("[name='contact.name']")).hasValue("林女士");
        handler.press("登记").arrives("/work/complaints/QT-");
        handler.sees("林女士", "老面孔");
        handler.page().locator("a[href$='/others']").click();
        handler.sees("同一位客户的其他投诉", "电热水壶");
    }

    private Guest atThePad(Devices devices) {
        var handler = devices.desk("zh-CN").logIn(Colleague.hired(house, Language.ZH), "/work/complaints?view=mine");
        handler.page().keyboard().press("l");
        handler.arrives("/work/hearings/").sees("边听边记");
        assertThat(handler.page().locator(LINE)).isFocused();
        return handler;
    }

    private static void note(Guest handler, String words) {
        handler.page().locator(LINE).fill(words);
        handler.page().locator(LINE).press("Enter");
        assertThat(handler.page().locator(LINE)).hasValue("");
        handler.sees(words);
    }
}
