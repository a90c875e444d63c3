package app.qingtian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Stage;
import app.qingtian.kernel.Language;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A handler whose hands never leave the keyboard. */
@QingtianTest
@ExtendWith(Browser.class)
class KeyboardJourneyTest {

    private static final String PEN = "[data-composer]";

    @Autowired
    ApplicationContext house;

    @Test
    void aHandlerSettlesAComplaintFromLogInToClosure(Devices devices) {
        var complaint = Cast.of(house).lodged();
        var handler = atWork(devices, complaint);
        var keys = new Keyboard(handler.page());
        keys.verb("a").soon("replyBy").send();
        handler.sees("沈知夏亲自受理，答应");
        keys.press("c").type("words", "林女士，您好。这件事由我负责，今天就查。").send();
        handler.sees("致客户", "这件事由我负责，今天就查。");
        diagnosed(handler, keys);
        answered(handler, keys);
        followedUp(handler, keys);
        closed(handler, keys);
        assertThat(Cast.of(house).now(complaint).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void theEnterThatEndsACompositionNeverSends(Devices devices) {
        var handler = atWork(devices, Cast.of(house).lodged());
        var sent = new ArrayList<String>();
        handler.page().onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("/messages")) {
                sent.add(request.url());
            }
        });
        var keys = new Keyboard(handler.page()).press("c").type("words", "nihao");
        var composing =
                "(it, how) => it.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true, ...how}))";
        handler.page().locator(PEN).evaluate(composing.replace("...how", "ctrlKey: true, isComposing: true"));
        handler.page().locator(PEN).evaluate(composing.replace("...how", "ctrlKey: true, keyCode: 229"));
        keys.press("Enter");
        assertThat(handler.page().locator(PEN)).hasValue("nihao\n");
        assertThat(sent).isEmpty();
        keys.send();
        handler.sees("致客户");
        assertThat(sent).hasSize(1);
    }

    /** Finds the complaint by its number, walks to it and opens it. */
    private Guest atWork(Devices devices, Complaint complaint) {
        var who = Colleague.hired(house, Language.ZH);
        var handler = devices.desk("zh-CN").open("/work");
        var keys = new Keyboard(handler.page());
        keys.type("login", who.login()).type("password", who.password()).press("Enter");
        handler.sees("今天的事");
        keys.to("a[href*='view=unaccepted']").press("Enter");
        handler.arrives("view=unaccepted");
        keys.press("/").type("q", complaint.number()).press("Enter");
        handler.arrives("q=" + complaint.number());
        keys.press("j", "Enter");
        return handler.arrives("/work/complaints/" + complaint.number());
    }

    private static void diagnosed(Guest handler, Keyboard keys) {
        keys.verb("d").pick("category", "QUALITY").pick("cause", "PRODUCT");
        keys.pick("reasonsSufficient", "true").pick("demandReasonable", "true").pick("origin", "PRODUCT");
        keys.type("reasoning", "密封圈没有装好。").send();
        handler.sees("到现在只听了一方的说法");
        keys.inPanel().type("oneSidedReason", "维修师傅已离职，联系不上。").send();
        handler.sees("沈知夏做了定性");
    }

    private static void answered(Guest handler, Keyboard keys) {
        keys.verb("m")
                .pick("kind", "REPLACEMENT")
                .type("description", "换一只新的水壶，明天送到。")
                .send();
        handler.sees("沈知夏拟了一项处理方案");
        keys.verb("o")
                .type("decision", "给您换一只新的。")
                .type("reasons", "是我们的产品有缺陷。")
                .send();
        handler.sees("沈知夏把处理决定告诉了客户，包括 1 项处理方案");
        keys.verb("y").pick("accepted", "true").send();
        handler.sees("沈知夏记下：客户认可了答复");
    }

    private static void followedUp(Guest handler, Keyboard keys) {
        keys.verb("4")
                .pick("resolved", "5")
                .pick("speed", "3")
                .pick("attitude", "5")
                .pick("expectation", "AS");
        keys.send();
        handler.sees("沈知夏做了回访：解决 5、速度 3、态度 5");
        keys.verb("e").type("service", "网上买的电热水壶").type("persons", "林女士").type("realReason", "三次电话都白打了");
        keys.pick("excessive", "NO").send();
        handler.sees("沈知夏记下了");
        keys.to("a[href$='/execution']").press("Enter").inPanel();
        keys.type("execution", "今天上午送到，客户签收。").send();
        handler.sees("沈知夏落实了处理方案");
    }

    private static void closed(Guest handler, Keyboard keys) {
        keys.verb("x").type("summary", "换新，客户满意。").type("rootCause", "密封圈漏装");
        keys.type("prevention", "出厂前逐只试水").type("blanks.happenedAt", "客户记不清").send();
        handler.sees("沈知夏办结了这件事，写下了根因和预防措施");
    }
}
