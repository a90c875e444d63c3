package app.qingtian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.qingtian.identity.Departments;
import app.qingtian.identity.People;
import app.qingtian.world.QingtianTest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer, a phone, and something that went wrong. */
@QingtianTest
@ExtendWith(Browser.class)
class LodgingJourneyTest {

    private static final String STORY = "上周六送来的书柜，侧板裂了一道口子。打了两次电话，都说会有人联系，一直没有。";

    @Autowired
    Departments departments;

    @Autowired
    People people;

    @Test
    void whatIsTypedSurvivesAReload(Devices devices) {
        var customer = devices.phone("zh-CN").open("/");
        customer.write("您的经历", STORY).tick("失望").write("您希望怎样解决", "换一块侧板").sees("已保存在这台设备上");
        customer.page().reload();
        customer.sees("上次没写完的内容还在");
        assertThat(customer.field("您的经历")).hasValue(STORY);
        assertThat(customer.field("失望")).isChecked();
        assertThat(customer.field("您希望怎样解决")).hasValue("换一块侧板");
        customer.press("清空");
        assertThat(customer.field("您的经历")).isEmpty();
    }

    @Test
    void aCustomerHandsItOverAndKnowsWhoAnswersByWhen(Devices devices) {
        var customer = devices.phone("zh-CN").open("/");
        customer.write("您的经历", STORY).tick("生气").write("您希望怎样解决", "换一块侧板").sees("已保存");
        customer.field("照片或凭证").setInputFiles(Pictures.photo("侧板.png"));
        customer.sees("侧板.png").press("交给你们了").sees("收到了", "亲自联系您", responsible());
        assertThat(customer.page().locator(".ticket .number")).containsText(Pattern.compile("QT-\\d+"));
        var code = customer.page().getByAltText("这个链接的二维码");
        assertThat(code).isVisible();
        assertThat(code).not().hasJSProperty("naturalWidth", 0);
        customer.write("补充情况", "侧板背面也有一道。").press("发送");
        assertThat(customer.page().locator(".say.is-theirs")).hasCount(2);
        customer.sees("侧板背面也有一道。", "侧板.png");
        assertThat(customer.open("/").field("您的经历")).isEmpty();
    }

    @Test
    void theSameInEnglishAfterOneTapOnTheLanguage(Devices devices) {
        var customer = devices.phone("zh-CN").open("/").follow("English").sees("Tell us what happened");
        customer.write("Your story", "The bookcase came with a cracked side, and nobody calls back.");
        customer.tick("Angry").press("Hand it to you");
        customer.sees("We have it", "will get in touch in person by", responsible());
        customer.write("Add something", "The back is cracked as well.").press("Send");
        assertThat(customer.page().locator(".say.is-theirs")).hasCount(2);
    }

    private String responsible() {
        var liaison = Objects.requireNonNull(departments.frontDoor().liaisonId());
        return people.byId(liaison).orElseThrow().name();
    }
}
