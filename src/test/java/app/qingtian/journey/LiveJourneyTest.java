package app.qingtian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.qingtian.complaint.Complaint;
import app.qingtian.kernel.Language;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import com.microsoft.playwright.Locator.PressSequentiallyOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@QingtianTest
@ExtendWith(Browser.class)
class LiveJourneyTest {

    private static final String WORDS = "您好，我是负责这件事的";

    @Autowired
    ApplicationContext house;

    @Test
    void whatAColleagueDoesAppearsByItself(Devices devices) {
        var complaint = Cast.of(house).lodged();
        var desk = listening(devices.desk("en-GB"), Language.EN, page(complaint));
        accept(complaint);
        assertThat(desk.page().locator("#case-head")).hasAttribute("data-version", "2");
        desk.sees("Somebody changed this complaint: you now see the latest.");
        shoot(desk, "live-case-en");
    }

    @Test
    void nothingMovesUnderHandsThatTypeAndWhatTheyTypedStays(Devices devices) {
        var complaint = Cast.of(house).lodged();
        var phone = listening(
                devices.guest(Devices.sized("zh-CN", 360, 740).setIsMobile(true)), Language.ZH, page(complaint));
        var pen = phone.page().locator("[data-composer]");
        pen.fill(WORDS);
        accept(complaint);
        var note = phone.page().locator("[data-changed]");
        assertThat(note).isVisible();
        assertThat(phone.page().locator(".verbs .is-primary")).hasText(Pattern.compile("受理.*"));
        phone.page().evaluate("scrollTo(0, 0)");
        shoot(phone, "live-note-zh");
        pen.press("Escape");
        phone.page().keyboard().press("u");
        assertThat(note).isHidden();
        assertThat(phone.page().locator("#case-head")).hasAttribute("data-version", "2");
        assertThat(pen).hasValue(WORDS);
    }

    @Test
    void aListSaysQuietlyThatItMayHaveChanged(Devices devices) {
        Cast.of(house).lodged();
        var desk = listening(devices.desk("zh-CN"), Language.ZH, "/work/complaints?view=all");
        var counted = desk.page().locator("#rail [data-count=UNACCEPTED]").textContent();
        var late = Cast.of(house).lodged();
        assertThat(desk.page().locator("[data-changed]")).isVisible();
        desk.sees("列表可能有变化");
        assertThat(desk.page().locator("#rail [data-count=UNACCEPTED]"))
                .not()
                .hasText(counted, new LocatorAssertions.HasTextOptions().setTimeout(15_000));
        shoot(desk, "live-list-zh");
        desk.page().keyboard().press("u");
        assertThat(desk.page().locator("a[href$='" + late.number() + "']")).isVisible();
    }

    @Test
    void whoWritesAtOnceAndGoesOnWritingIsSeenWriting(Devices devices) {
        var complaint = Cast.of(house).lodged();
        var hasty = listening(devices.desk("zh-CN"), Language.ZH, page(complaint));

        hasty.page().locator("[data-composer]").pressSequentially(WORDS, new PressSequentiallyOptions().setDelay(250));

        await().until(() -> Cast.of(house)
                .handler()
                .ask("/complaints/" + complaint.number() + "/lookers")
                .text()
                .contains("\"types\":true"));
    }

    private Guest listening(Guest guest, Language language, String path) {
        var colleague = Colleague.hired(house, language);
        return guest.listens(() -> guest.logIn(colleague, path));
    }

    private void accept(Complaint complaint) {
        Cast.of(house).handler().send(page(complaint) + "/acceptance", "replyBy", "2027-11-05T17:00");
    }

    private static String page(Complaint complaint) {
        return "/work/complaints/" + complaint.number();
    }

    private static void shoot(Guest guest, String name) {
        var folder = System.getProperty("qingtian.live.pictures");
        if (folder != null) {
            guest.page().screenshot(new ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }
}
