package app.qingtian.rule.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What kind of customer it is: said when it is written down or later, kept in the file, and looked at by rules. */
@QingtianTest
class SegmentPageTest {

    @Autowired
    private JdbcClient jdbc;

    private final Cast cast;
    private final Clerk admin;
    private final Clerk handler;
    private final String word = "词" + System.nanoTime();
    private final String rule = "test-" + System.nanoTime();

    SegmentPageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
        admin = cast.administrator();
        handler = cast.handler();
    }

    @AfterEach
    void theOthersLiveWithoutIt() {
        admin.post("/rules/" + rule + "/suspension", "{\"reason\":\"test over\"}");
    }

    @Test
    void aRuleForShopsActsWhenItIsWrittenDownAndWhenItIsSaidLater() {
        shopsByIso();

        var shop = heard("13900000001", ",\"segment\":\"SHOP\"");
        var nobodyKnows = heard("13900000002", "");
        assertThat(regime(shop)).isEqualTo("iso-10002");
        assertThat(regime(nobodyKnows)).isEqualTo("house");
        assertThat(regime(heard("13900000001", "")))
                .as("it stands in the file of the customer who comes again")
                .isEqualTo("iso-10002");

        var said = handler.post("/complaints/" + nobodyKnows + "/segment", "{\"segment\":\"SHOP\"}");

        assertThat(said.status()).as(said.text()).isEqualTo(200);
        assertThat(regime(nobodyKnows)).isEqualTo("iso-10002");
        assertThat(handler.ask("/complaints/" + nobodyKnows + "/timeline").text())
                .contains("客户类别", "按规则“商户”");
        assertThat(handler.open("/work/complaints/" + nobodyKnows).text()).contains("商户");
        assertThat(handler.open("/work/complaints/" + nobodyKnows + "/segment").text())
                .contains("记在客户档案里");
        assertThat(admin.open("/work/rules/" + rule).text()).contains("客户是：商户");
    }

    @Test
    void whatCannotBeSaidIsRefused() {
        var number = heard("13900000003", "");
        var path = "/complaints/" + number + "/segment";
        assertThat(handler.post(path, "{\"segment\":\"KING\"}").status()).isEqualTo(422);
        assertThat(handler.post(path, "{}").text()).contains("nothing_changed");
        assertThat(cast.stranger().post(path, "{\"segment\":\"SHOP\"}").status())
                .isEqualTo(404);
        assertThat(cast.quality().post(path, "{\"segment\":\"SHOP\"}").status()).isEqualTo(403);
        var nobody = handler.post("/complaints", "{\"narrative\":\"不愿留名\"}")
                .text()
                .replaceAll("(?s).*?\"number\":\"([^\"]+)\".*", "$1");
        assertThat(handler.post("/complaints/" + nobody + "/segment", "{\"segment\":\"SHOP\"}")
                        .text())
                .contains("segment_of_nobody");
    }

    private void shopsByIso() {
        var written = admin.post("/rules", """
                {"key":"%s","zh":"商户","en":"Shops","reason":"试","words":"%s","segments":["SHOP"],"regime":"iso-10002"}
                """.formatted(rule, word));
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        var trial = admin.post("/rules/" + rule + "/trials", "{}").text().replaceAll("(?s).*?\"id\":(\\d+).*", "$1");
        var on = admin.post(
                "/rules/" + rule + "/activation", "{\"version\":1,\"trial\":%s,\"reason\":\"试过了\"}".formatted(trial));
        assertThat(on.status()).as(on.text()).isEqualTo(200);
    }

    private String heard(String phone, String more) {
        var answer = handler.post("/complaints", """
                {"narrative":"%s","contact":{"phone":"%s"}%s}
                """.formatted(word, phone, more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text().replaceAll("(?s).*?\"number\":\"([^\"]+)\".*", "$1");
    }

    private String regime(String number) {
        return jdbc.sql("""
                        select r.key from promise p join regime r on r.id = p.regime_id
                          join complaint c on c.id = p.complaint_id and c.number = ?
                         where p.kind = 'DECISION' order by p.id desc limit 1
                        """).param(number).query(String.class).single();
    }
}
