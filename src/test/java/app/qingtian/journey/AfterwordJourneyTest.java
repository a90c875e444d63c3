package app.qingtian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Stage;
import app.qingtian.kernel.Language;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A customer who writes once more, and a handler who decides with one key. */
@QingtianTest
@ExtendWith(Browser.class)
class AfterwordJourneyTest {

    @Autowired
    ApplicationContext house;

    @Test
    void thanksStaySettledAndTroubleIsOpenedAgainWithOneKeyEach(Devices devices) {
        var thanked = settled();
        var troubled = settled();
        var customer = devices.phone("zh-CN");
        wrote(customer, thanked, "谢谢，新的很好用。");
        wrote(customer, troubled, "又漏了，和上次一样。");

        var handler = devices.desk("zh-CN").logIn(Colleague.hired(house, Language.ZH), "/work/afterwords");
        handler.sees("像道谢", "像有麻烦", thanked.number(), troubled.number());
        handler.open("/work/complaints/" + thanked.number()).sees("看起来是道谢");
        handler.page().keyboard().press("h");
        handler.sees("是道谢，不重开");
        handler.open("/work/complaints/" + troubled.number()).sees("看起来又有麻烦了");
        handler.page().keyboard().press("z");
        handler.sees("进入第 2 轮");
        assertThat(Cast.of(house).now(thanked).stage()).isEqualTo(Stage.SETTLED);
        assertThat(Cast.of(house).now(troubled).stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void theCustomerSaysThatNothingIsWrong(Devices devices) {
        var complaint = settled();
        var customer = devices.phone("en-GB");
        customer.open("/t/" + complaint.trackingToken()).write("Add something", "I am at home on Wednesday.");
        customer.page().locator("form.pen button[type=submit]").click();
        customer.sees("Is something still wrong?");
        customer.press("No, it was only a word");
        customer.page().waitForLoadState();
        assertThat(customer.page().locator("#asked").count()).isZero();
        assertThat(Cast.of(house).now(complaint).stage()).isEqualTo(Stage.SETTLED);
    }

    private static void wrote(Guest customer, Complaint complaint, String words) {
        customer.open("/t/" + complaint.trackingToken()).write("补充情况", words);
        customer.page().locator("form.pen button[type=submit]").click();
        customer.sees("还有什么没解决吗？", words);
    }

    private Complaint settled() {
        var complaint = Cast.of(house).lodged();
        var soon = Instant.now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        say(complaint, "acceptance", "{'replyBy':'" + soon + "'}");
        say(complaint, "decision", "{'decision':'换新','reasons':'产品有缺陷','furtherWays':'可拨打 12315'}");
        say(complaint, "settlement", "{'accepted':true}");
        return complaint;
    }

    private void say(Complaint complaint, String noun, String json) {
        var answer = Cast.of(house)
                .handler()
                .post("/complaints/" + complaint.number() + "/" + noun, json.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }
}
