package app.qingtian.bond.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.evidence.Verification;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@QingtianTest
class LookalikePageTest {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

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

    @Test
    void whatIsOverIsNotTakenApartAndNothingIsLeftOutInSilence() {
        var whole = lodged("水壶漏水", "139 1111 0007");
        var split = "/complaints/" + whole + "/split";
        assertThat(handler.post(split, "{\"narrative\":\"另一件\",\"messages\":[999999999]}")
                        .text())
                .contains("split_from_elsewhere");
        handler.post("/complaints/" + whole + "/withdrawal", "{\"reason\":\"客户撤回\"}");

        assertThat(handler.post(split, "{\"narrative\":\"另一件\"}").status()).isEqualTo(409);
        assertThat(handler.open("/work" + split).text()).contains("已撤回");
    }

    @Test
    void filesAreTakenAlongByTickAndStayAtBoth() {
        var whole = Cast.of(house).lodged();
        var photo = new MockMultipartFile("files", "水壶.png", "image/png", PNG);
        var sent = handler.send(MockMvcRequestBuilders.multipart(page(whole.number()) + "/messages")
                .file(photo)
                .param("words", "照片在这里，另外发票也开错了")
                .param("direction", "TO_CUSTOMER")
                .characterEncoding(StandardCharsets.UTF_8)
                .with(Clerk.proof()));
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        var form = handler.open(page(whole.number()) + "/split").text();
        var id = form.replaceFirst("(?s).*name=\"files\" value=\"(\\d+)\".*", "$1");
        assertThat(form).contains("一起带过去的附件", "水壶.png");

        var split =
                handler.send(page(whole.number()) + "/split", "narrative", "发票开错", "files", id, "kind", "COMPLAINT");

        assertThat(split.status()).as(split.text()).isEqualTo(303);
        var part = split.header("Location").replaceAll(".*/", "");
        var copy = handler.open(page(part)).text();
        assertThat(copy).contains("水壶.png");
        var address = copy.replaceFirst("(?s).*(/work/complaints/" + part + "/files/\\d+).*", "$1");
        assertThat(handler.open(address).response().getContentAsByteArray()).isEqualTo(PNG);
        assertThat(handler.open(page(whole.number())).text()).contains("水壶.png");
        var chain = new Verification(house.getBean(DataSource.class)).of(part);
        assertThat(chain.orElseThrow().broken()).isEmpty();
        assertThat(handler.send(page(part) + "/split", "narrative", "别人的附件", "files", id)
                        .text())
                .contains("有的不是这位客户在这件投诉里给的");
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
