package app.qingtian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.kernel.Language;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What does not belong there is said in words, and nothing that was typed is lost. */
@QingtianTest
@ExtendWith(Browser.class)
class WrongInputJourneyTest {

    private static final String SCRIPT =
            "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";

    @Autowired
    ApplicationContext house;

    @Test
    void aProgramThatCallsItselfAPhotoIsNotTakenAndTheStoryStays(Devices devices) {
        var customer = devices.phone("zh-CN").open("/").write("您的经历", "空调漏水，地板泡坏了。");
        customer.field("照片或凭证").setInputFiles(Pictures.programNamed("地板.jpg"));
        var answer = customer.page()
                .waitForResponse(it -> it.request().method().equals("POST"), () -> customer.press("交给你们了"));
        assertThat(answer.status()).isEqualTo(415);
        customer.sees("“地板.jpg”的格式我们收不了");
        assertThat(customer.field("您的经历")).hasValue("空调漏水，地板泡坏了。");
    }

    @Test
    void withoutAStoryTheFormSaysSoAndPutsTheCursorThere(Devices devices) {
        var customer =
                devices.phone("en-GB").open("/").write("Your name", "June").press("Hand it to you");
        customer.sees("Almost there");
        var story = customer.field("Your story");
        assertThat(story).isFocused();
        assertThat(story).hasAttribute("aria-invalid", "true");
        assertThat(customer.field("Your name")).hasValue("June");
    }

    @Test
    void aScriptInTheStoryIsOnlyText(Devices devices) {
        var customer = devices.phone("zh-CN")
                .open("/")
                .write("您的经历", SCRIPT)
                .press("交给你们了")
                .sees("收到了");
        var number = customer.page().locator(".ticket .number").innerText();
        customer.page().getByText("您写给我们的话").click();
        assertThat(customer.page().getByText(SCRIPT)).isVisible();
        var path = "/work/complaints/" + number;
        var handler = devices.desk("zh-CN")
                .logIn(Colleague.hired(house, Language.ZH), path)
                .sees(SCRIPT);
        handler.open("/work/complaints?view=unaccepted&q=" + number).sees(number, SCRIPT.substring(0, 20));
        assertThat(handler.page()).not().hasTitle("taken");
    }
}
