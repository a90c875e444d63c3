package app.qingtian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.kernel.Language;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A customer who does not agree, on one device; the handler on another. */
@QingtianTest
@ExtendWith(Browser.class)
class RefusalJourneyTest {

    @Autowired
    ApplicationContext house;

    @Test
    void aRefusedAnswerGoesOnAndWhatIsNotGoodAfterAllIsOpenedAgain(Devices devices) {
        var complaint = diagnosed();
        var page = "/work/complaints/" + complaint.number();
        var handler = devices.desk("zh-CN").logIn(Colleague.hired(house, Language.ZH), page);
        var customer = devices.phone("zh-CN");
        told(handler, "退给您一半的钱。");
        customer.open("/t/" + complaint.trackingToken()).sees("退给您一半的钱。", "您看行不行");
        customer.page().getByText("不行，我再说说").click();
        customer.write("哪里不行", "壶是坏的，应该全退。").press("告诉阿晴").sees("处理中");
        handler.open(page).sees("没有认可这次答复", "壶是坏的，应该全退。");
        told(handler, "全部退给您。");
        customer.open("/t/" + complaint.trackingToken())
                .sees("全部退给您。")
                .press("可以，就这样")
                .sees("答复定下了");
        handler.open(page).sees("客户认可了答复");
        customer.page().getByText("其实还没解决，重新打开").click();
        customer.write("还有什么没解决", "一个星期了，钱还没到。").press("重新打开").sees("我们重新打开了");
        handler.open(page).sees("进入第 2 轮", "第 2 轮", "一个星期了，钱还没到。");
        assertThat(handler.page().locator("[aria-current=step]")).hasText("受理");
    }

    private static void told(Guest handler, String decision) {
        handler.follow("告知决定");
        handler.write("我们的决定", decision).write("理由", "产品有缺陷。").press("告知客户");
        handler.sees("把处理决定告诉了客户", decision);
    }

    /** Everything before the decision, by the API. */
    private Complaint diagnosed() {
        var cast = Cast.of(house);
        var complaint = cast.lodged();
        var soon = Instant.now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        say(cast.handler(), complaint, "acceptance", "{'replyBy':'" + soon + "'}");
        say(cast.handler(), complaint, "diagnosis", """
                {'category':'QUALITY','cause':'PRODUCT','reasonsSufficient':true,'demandReasonable':true,
                 'origin':'PRODUCT','reasoning':'密封圈没有装好','oneSidedReason':'师傅已离职'}""");
        return complaint;
    }

    private static void say(Clerk handler, Complaint complaint, String noun, String json) {
        var answer = handler.post("/complaints/" + complaint.number() + "/" + noun, json.replace('\'', '"'));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.text());
        }
    }
}
