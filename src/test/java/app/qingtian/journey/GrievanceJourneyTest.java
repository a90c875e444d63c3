package app.qingtian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.qingtian.identity.Role;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody in a shop, with a phone, between two customers. */
@QingtianTest
@ExtendWith(Browser.class)
class GrievanceJourneyTest {

    @Autowired
    ApplicationContext house;

    @Test
    void aGrievanceIsNotedInAMinuteAndLaterBecomesAComplaint(Devices devices) {
        Cast.of(house);
        var shop = devices.phone("zh-CN").logIn(Colleague.hired(house, "shop", Role.FRONTLINE), "/work");
        shop.page().locator("#main").getByText("记一笔抱怨").first().click();
        shop.arrives("/work/grievances/new");
        shop.write("客人怎么说", "问了三个人，都说不知道保修多久。").tick("员工缺乏专业知识").tick("解决了");
        shop.field("拍一张").setInputFiles(Pictures.photo("价签.png"));
        shop.write("怎么解决的", "查了手册，告诉客人是两年。");
        shop.write("怎样才能不再这样", "价签上印保修期。").press("记下");
        shop.arrives("/work/complaints/QT-");
        shop.sees("员工缺乏专业知识 · 当场解决", "价签.png", "问了三个人");
        assertThat(shop.page().locator("#main")).not().containsText("没有声音");
        shop.page().locator("a.btn[href$='/upgrade']").first().click();
        shop.write("为什么要升级", "客人说手册写的是一年，要求说法。").press("升级为投诉");
        shop.sees("第 2 轮", "问了三个人");
        shop.open("/work/suggestions").sees("价签上印保修期。", "还没有人看");
    }

    @Test
    void aPictureThatIsNoneIsRefusedWithItsReason(Devices devices) {
        Cast.of(house);
        var shop = devices.phone("zh-CN").logIn(Colleague.hired(house, "shop", Role.FRONTLINE), "/work/grievances/new");
        shop.write("客人怎么说", "门把手太低，撞到手。").tick("等候太久").tick("还没有");
        shop.field("拍一张").setInputFiles(new FilePayload("门.jpg", "image/jpeg", "<html>".getBytes(UTF_8)));
        shop.press("记下");
        shop.sees("“门.jpg”");
        assertThat(shop.field("客人怎么说")).hasValue("门把手太低，撞到手。");
    }
}
