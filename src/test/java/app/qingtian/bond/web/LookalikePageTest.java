package app.qingtian.bond.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@QingtianTest
class LookalikePageTest {

    @Autowired
    ApplicationContext house;

    private Clerk handler;

    @BeforeEach
    void aHandlerIsAtWork() {
        handler = Cast.of(house).handler();
    }

    @Test
    void whatNamesTheSameOrderIsSuggestedUntilSomebodySaysNo() {
        var first = lodged("订单 LK88123450 的水壶漏水", "139 1111 0001");
        var second = lodged("订单LK88123450一直没人处理", "139 1111 0002");
        var alone = lodged("杯子裂了", "139 1111 0003");
        assertThat(handler.open(page(first) + "/lookalikes").text())
                .contains(second, "提到同一个号码", "merging?into=" + second)
                .doesNotContain(alone);
        assertThat(handler.open(page(first)).text()).contains(page(first) + "/lookalikes");
        assertThat(handler.send(page(first) + "/lookalikes/" + second + "/distinction")
                        .status())
                .isEqualTo(303);
        assertThat(handler.open(page(first) + "/lookalikes").text()).contains("没有相似的投诉");
        assertThat(handler.ask("/complaints/" + second + "/lookalikes").text()).isEqualTo("[]");
    }

    @Test
    void whatTheReaderMayNotSeeIsNotSuggested() {
        var stranger = Cast.of(house).stranger();
        var mine = lodged(stranger, "订单 LK77000012 少了一件", "139 1111 0004");
        var hidden = lodged("订单 LK77000012 还缺一件", "139 1111 0004");
        assertThat(stranger.open(page(mine) + "/lookalikes").text()).doesNotContain(hidden);
        assertThat(handler.open(page(mine) + "/lookalikes").text()).contains(hidden, "同一位客户，提到同一个号码");
        assertThat(stranger.send(page(hidden) + "/lookalikes/" + mine + "/distinction")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSecondMatterIsSplitOffAndLinked() {
        var whole = lodged("水壶漏水，客服态度也差", "139 1111 0005");
        var split = handler.send(page(whole) + "/split", "narrative", "客服态度差", "kind", "COMPLAINT");
        assertThat(split.status()).as(split.text()).isEqualTo(303);
        var part = split.header("Location");
        assertThat(handler.open(part).text()).contains("由它拆出", whole, "客服态度差");
        assertThat(handler.open(page(whole)).text()).contains("拆出去的", part);
        assertThat(handler.send(page(whole) + "/split", "narrative", " ").status())
                .isEqualTo(422);
        assertThat(Cast.of(house)
                        .quality()
                        .send(page(whole) + "/split", "narrative", "不行")
                        .status())
                .isEqualTo(403);
    }

    private String lodged(String narrative, String phone) {
        return lodged(handler, narrative, phone);
    }

    private static String lodged(Clerk clerk, String narrative, String phone) {
        var sent = clerk.send("/work/complaints", "narrative", narrative, "contact.phone", phone, "contact.name", "客户");
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        return sent.header("Location").replaceAll(".*/", "");
    }

    private static String page(String number) {
        return "/work/complaints/" + number;
    }
}
