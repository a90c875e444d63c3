package app.qingtian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.identity.Role;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same thing was said twice: it is found, made one, followed by whoever said it, and taken apart again. */
@QingtianTest
@ExtendWith(Browser.class)
class MergingJourneyTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasSaidTwiceIsHandledOnceAndTakenApartAgain(Devices devices) {
        var kept = heard("订单 WX55501234 的水壶漏水");
        var again = heard("订单 WX55501234 还是没人来修");
        var page = "/work/complaints/" + again;
        var handler = devices.desk("zh-CN").logIn(Colleague.hired(house, "care", Role.HANDLER), page);
        handler.sees("可能是同一件").sees(kept).follow("并入这一件");
        assertThat(handler.field("并入哪一件").inputValue()).isEqualTo(kept);
        handler.press("并案").sees("已并案");
        assertThat(Axe.faults(handler)).isEqualTo("");

        handler.open("/work/complaints/" + kept).sees("还是没人来修").sees("2位客户都会收到");
        assertThat(Axe.faults(handler)).isEqualTo("");
        var phone = devices.phone("zh-CN").open("/t/" + token(again)).sees("一并处理");
        assertThat(Axe.faults(phone)).isEqualTo("");
        assertThat(phone.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);

        handler.open(page).follow("撤销并案");
        handler.write("为什么要分开", "其实是两把水壶").press("撤销并案").sees("其实是两把水壶");
        handler.open("/work/complaints/" + kept);
        assertThat(handler.page().content()).doesNotContain("2位客户都会收到");
    }

    private String heard(String narrative) {
        var sent = Cast.of(house)
                .handler()
                .post("/complaints", "{\"narrative\":\"" + narrative + "\",\"contact\":{\"phone\":\"137 5550 1234\"}}");
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        return sent.header("Location").replaceAll(".*/", "");
    }

    private String token(String number) {
        return jdbc.sql("select tracking_token from complaint where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
