package app.qingtian.journey;

import app.qingtian.complaint.Complaint;
import app.qingtian.identity.Role;
import app.qingtian.promise.BrokenPromises;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A department sends the question back and is late the second time; somebody above steps in, and the customer hears before the date is over. */
@QingtianTest
@ExtendWith(Browser.class)
class OversightJourneyTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theCustomerHearsOfANewDateBeforeTheOldOneIsOver(Devices devices) {
        var complaint = accepted();
        var page = "/work/complaints/" + complaint.number();
        var handler = devices.desk("zh-CN").logIn(Colleague.hired(house, "care", Role.HANDLER), page);
        asked(handler, "请核实为什么漏水");

        var liaison = devices.desk("zh-CN").logIn(Colleague.hired(house, "depot", Role.LIAISON), page);
        liaison.follow("退单");
        liaison.write("为什么退回", "请附上照片再转").press("退回").sees("退回了转办");
        handler.open(page).sees("请附上照片再转");
        asked(handler, "照片已附，请核实");
        handler.follow("催办");
        handler.write("想说的话", "客户在等").press("催办").sees("催办过 1 次");
        theDepotIsLate(complaint);

        var overseer = devices.desk("zh-CN").logIn(Colleague.hired(house, "shop", Role.QUALITY), page);
        overseer.sees("承诺未守住").follow("督办意见");
        overseer.write("要首问责任人做什么", "先告诉客户，再等仓储").press("告诉首问责任人").sees("提出督办意见");
        handler.open(page).sees("先告诉客户，再等仓储").follow("延长期限");
        handler.write("再延多少", "2")
                .write("写给客户的话", "仓储还在核实，请多给我们两天。")
                .press("延长并告诉客户")
                .sees("延到");

        devices.phone("zh-CN").open("/t/" + complaint.trackingToken()).sees("仓储还在核实，请多给我们两天。");
        overseer.open(page).follow("结束督办");
        overseer.write("督办的结果", "已告知客户").press("结束").sees("结束督办：“已告知客户”");
    }

    private static void asked(Guest handler, String request) {
        handler.open(handler.page().url()).follow("转办");
        handler.field("哪个部门").selectOption("depot");
        handler.write("请他们做什么", request).press("转办").sees(request);
    }

    private void theDepotIsLate(Complaint complaint) {
        jdbc.sql(
                        "update promise set due_at = now() - interval '1 minute' where complaint_id = ? and referral_id is not null")
                .param(complaint.id())
                .update();
        house.getBean(BrokenPromises.class).sweep();
    }

    private Complaint accepted() {
        var cast = Cast.of(house);
        var complaint = cast.lodged();
        var soon = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        cast.handler().post("/complaints/" + complaint.number() + "/acceptance", "{\"replyBy\":\"" + soon + "\"}");
        return complaint;
    }
}
