package app.qingtian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.identity.Role;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A complaint about a colleague is kept to a few people, on a phone and at a desk, and opened again when it is settled what happened. */
@QingtianTest
@ExtendWith(Browser.class)
class CircleJourneyTest {

    @Autowired
    private ApplicationContext house;

    @Test
    void itIsKeptToAFewAndGoneForEverybodyElse(Devices devices) {
        var complaint = Cast.of(house).lodged();
        var page = "/work/complaints/" + complaint.number();
        var quality = devices.phone("zh-CN").logIn(Colleague.hired(house, "shop", Role.QUALITY), page);
        var handler = devices.desk("zh-CN").logIn(Colleague.hired(house, "care", Role.HANDLER), page);
        handler.sees("首问责任人");

        quality.follow("设为保密");
        choose(quality, "还有谁需要知道", "cast-overseer");
        choose(quality, "谁需要回避", "cast-handler");
        quality.write("为什么保密", "涉及同事").press("设为保密").sees("知情人", "老仓", "回避");

        handler.open("/work/complaints?view=all&q=" + complaint.number()).sees("没有找到");

        quality.follow("调整知情人");
        choose(quality, "哪位同事", "cast-liaison");
        quality.write("为什么", "需要核实").press("保存").sees("请小仓知情");
        quality.follow("取消保密");
        quality.write("为什么不再需要保密", "已查清").press("取消保密").sees("取消了保密");
        handler.open("/work/complaints?view=all&q=" + complaint.number());
        assertThat(handler.page().locator("[data-item]").count()).isEqualTo(1);
    }

    @Test
    void homeLeadsToWhatWaitsByKeysAlone(Devices devices) {
        var cast = Cast.of(house);
        var complaint = cast.lodged();
        refer(cast, complaint);
        var liaison = Colleague.hired(house, "depot", Role.LIAISON);
        var desk = devices.desk("zh-CN").logIn(liaison, "/work?of=department").sees("等着处理", "签收转办");

        new Keyboard(desk.page()).press("j", "Enter");

        desk.page().waitForURL(url -> !url.contains("of=department"));
        assertThat(desk.page().getByRole(AriaRole.MAIN).isVisible()).isTrue();
    }

    /** A long list of colleagues is typed instead of chosen. */
    private static void choose(Guest guest, String label, String login) {
        var field = guest.field(label);
        if ((boolean) field.evaluate("it => it.matches('select')")) {
            field.selectOption(login);
        } else {
            field.fill(login);
        }
    }

    private static void refer(Cast cast, Complaint complaint) {
        cast.handler()
                .post(
                        "/complaints/" + complaint.number() + "/referrals",
                        "{\"department\":\"depot\",\"request\":\"请核实\"}");
    }
}
