package app.qingtian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.qingtian.kernel.Language;
import app.qingtian.world.QingtianTest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Browsers that run no scripts are served too. */
@QingtianTest
@ExtendWith(Browser.class)
class WithoutScriptsJourneyTest {

    private static final String ACCEPT = "form.verb .is-primary";

    @Autowired
    ApplicationContext house;

    @Test
    void aComplaintIsLodgedAndAcceptedWithoutAnyScript(Devices devices) {
        var customer = devices.guest(Devices.sized("zh-CN", 390, 844).setJavaScriptEnabled(false));
        customer.open("/").write("您的经历", "账单里多了一笔 30 元，没有人能说清是什么。");
        enter(customer, "form[data-draft=lodge] .is-primary").sees("收到了", "亲自联系您");
        var number = customer.page().locator(".ticket .number").innerText();
        var handler = devices.guest(Devices.sized("zh-CN", 1280, 800).setJavaScriptEnabled(false));
        handler.logIn(Colleague.hired(house, Language.ZH), "/work/complaints/" + number);
        enter(handler, ".verbs a[href$='/acceptance']");
        enter(handler, ACCEPT).sees("没有当场处理好的，请写明什么时候给客户回话");
        handler.field("答应什么时候回话").fill(soon());
        enter(handler, ACCEPT).sees("沈知夏亲自受理，答应");
        assertThat(handler.page().locator("[aria-current=step]")).hasText("受理");
    }

    /** By key, because a mouse waits for the page to be still, which is asked by a script. */
    private static Guest enter(Guest guest, String what) {
        guest.page().locator(what).press("Enter");
        return guest;
    }

    private static String soon() {
        var format = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);
        return LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusHours(2).format(format);
    }
}
