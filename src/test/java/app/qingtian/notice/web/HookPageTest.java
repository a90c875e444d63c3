package app.qingtian.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@QingtianTest
class HookPageTest {

    private static final String SECRET = "a-secret-nobody-may-read";

    private final JdbcClient jdbc;
    private final Clerk administrator;
    private final Cast cast;

    HookPageTest(@Autowired ApplicationContext house, @Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.cast = Cast.of(house);
        this.administrator = cast.administrator();
    }

    @AfterEach
    void nobodyElseIsBothered() {
        jdbc.sql("delete from delivery where way = 'HOOK'").update();
        jdbc.sql("delete from hook").update();
    }

    @Test
    void whatWasTakenAwayIsGoneWithItsSecret() {
        var opened = administrator.post("/hooks", """
                {"name":"旧系统","kind":"WEBHOOK","address":"https://203.0.113.5/key","secret":"%s","language":"ZH","active":true}
                """.formatted(SECRET));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        var path = opened.header("Location").replace("/api/v1", "");
        assertThat(administrator.open("/work" + path + "/end").text()).contains("发送记录会马上删除");
        assertThat(administrator
                        .call(HttpMethod.DELETE, path, "", "If-Match", "\"v7\"")
                        .status())
                .isEqualTo(412);
        assertThat(cast.handler().call(HttpMethod.DELETE, path, "").status()).isEqualTo(403);

        assertThat(administrator.send("/work" + path + "/end", "version", "1").status())
                .isEqualTo(303);

        assertThat(administrator.ask("/hooks").text()).doesNotContain("旧系统");
        assertThat(administrator.call(HttpMethod.DELETE, path, "").status()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from hook where secret is not null or address <> ''")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ofAConfidentialComplaintNoProgramIsTold() {
        var opened = administrator.post("/hooks", """
                {"name":"看板","kind":"WEBHOOK","address":"https://203.0.113.5/key","secret":"%s","language":"ZH","active":true}
                """.formatted(SECRET));
        var log = opened.header("Location").replace("/api/v1", "") + "/deliveries";
        var complaint = cast.lodged();
        var path = "/complaints/" + complaint.number();
        assertThat(administrator.ask(log).text()).contains(complaint.number());
        int before = calls(complaint.id());
        assertThat(before).isPositive();

        assertThat(cast.quality()
                        .post(path + "/circle", "{\"reason\":\"涉及同事\"}")
                        .status())
                .isEqualTo(200);
        assertThat(cast.quality()
                        .post(path + "/oversights", "{\"reason\":\"请看一下\"}")
                        .status())
                .isEqualTo(201);

        assertThat(calls(complaint.id())).as("of what happened since").isEqualTo(before);
        assertThat(administrator.ask(log).text()).doesNotContain(complaint.number());
        assertThat(jdbc.sql(
                                "select count(*) from delivery where complaint_id = ? and way = 'HOOK' and next_at is not null")
                        .param(complaint.id())
                        .query(Integer.class)
                        .single())
                .as("what waited for it")
                .isZero();
    }

    private int calls(long complaint) {
        return jdbc.sql("select count(*) from delivery where complaint_id = ? and way = 'HOOK'")
                .param(complaint)
                .query(Integer.class)
                .single();
    }

    @Test
    void anAdministratorOpensAHookAndItsSecretsAreNeverShownAgain() {
        var opened = administrator.send(
                "/work/hooks",
                "name",
                "工单系统",
                "kind",
                "WEBHOOK",
                "address",
                "https://203.0.113.5/hooks/key-in-the-path",
                "secret",
                SECRET,
                "occasions",
                "WITHDRAWN",
                "department",
                "depot",
                "language",
                "ZH",
                "active",
                "true");

        assertThat(opened.status()).as(opened.text()).isEqualTo(303);
        var page = opened.header("Location");
        assertThat(administrator.open(page).text())
                .contains("工单系统", "203.0.113.5", "已启用", "还没有发过")
                .doesNotContain(SECRET, "key-in-the-path");
        assertThat(administrator.open(page + "/change").text())
                .contains("工单系统")
                .doesNotContain(SECRET, "key-in-the-path");
        assertThat(administrator.ask("/hooks").text())
                .contains("\"secret\":true", "\"occasions\":[\"WITHDRAWN\"]", "\"department\":\"depot\"")
                .doesNotContain(SECRET, "key-in-the-path");
        var changed = administrator.send(
                page, "version", "1", "name", "新名字", "kind", "WEBHOOK", "address", "", "secret", "", "language", "EN");
        assertThat(changed.status()).as(changed.text()).isEqualTo(303);
        assertThat(jdbc.sql("select secret || ' ' || active from hook")
                        .query(String.class)
                        .single())
                .isEqualTo(SECRET + " false");
        assertThat(administrator
                        .send(page, "version", "1", "name", "alt", "kind", "WEBHOOK", "language", "EN")
                        .status())
                .as("somebody was quicker")
                .isEqualTo(412);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(open("http://127.0.0.1/x", SECRET)).contains("hook_address_inside");
        assertThat(open("http://[fd00::1]/x", SECRET)).contains("hook_address_inside");
        assertThat(open("https://203.0.113.5/x", "")).contains("hook_secret_missing");
        assertThat(open("https://203.0.113.5/x", "short")).contains("hook_secret_weak");
        assertThat(open("ftp://203.0.113.5/x", SECRET)).contains("address");
        assertThat(administrator
                        .post("/hooks", "{\"name\":\"x\",\"kind\":\"FEISHU\"}")
                        .text())
                .contains("hook_address_missing");
        assertThat(administrator.post("/hooks", "{}").status()).isEqualTo(422);
        assertThat(administrator
                        .send(
                                "/work/hooks",
                                "name",
                                "x",
                                "kind",
                                "WECOM",
                                "address",
                                "http://10.0.0.1/x",
                                "language",
                                "ZH")
                        .text())
                .contains("内网");
    }

    @Test
    void aSampleIsSentByTheSameWayAndCanBeSentAgain() {
        var id = opened();
        var sampled = administrator.post("/hooks/" + id + "/sample", "{}");
        assertThat(sampled.status()).as(sampled.text()).isEqualTo(200);
        var delivery = sampled.text().replaceAll("\\D", "");
        var again = "/hooks/" + id + "/deliveries/" + delivery + "/redelivery";
        assertThat(administrator.post(again, "{}").text()).contains("delivery_waiting");
        assertThat(administrator.open("/work/hooks").text()).contains("还没有发过");

        jdbc.sql(
                        "update delivery set tried_at = now(), next_at = null, given_up_at = now(), fault = 'robot 93000', status = 200")
                .update();
        assertThat(administrator.open("/work/hooks").text()).contains("最近 1 次都没送到");
        assertThat(administrator.open("/work/hooks/" + id).text()).contains("已放弃", "机器人没有收下 (93000)", "再发一次");
        assertThat(administrator.ask("/hooks/" + id + "/deliveries").text()).contains("\"state\":\"GIVEN_UP\"");
        assertThat(administrator.post(again, "{}").status()).isEqualTo(200);
        assertThat(administrator
                        .send("/work/hooks/" + id + "/deliveries/0/redelivery")
                        .status())
                .isEqualTo(404);
        administrator.call(HttpMethod.PUT, "/hooks/" + id, "{\"name\":\"x\",\"kind\":\"WEBHOOK\",\"active\":false}");
        var off = administrator.send("/work/hooks/" + id + "/sample");
        assertThat(off.status()).isEqualTo(409);
        assertThat(off.text()).contains("它现在停用");
    }

    @Test
    void nobodyElseHasHooks() {
        var id = opened();
        for (var clerk : List.of(cast.handler(), cast.quality(), cast.stranger())) {
            assertThat(clerk.open("/work/hooks").status()).isEqualTo(403);
            assertThat(clerk.ask("/hooks").status()).isEqualTo(403);
            assertThat(clerk.open("/work/hooks/" + id).status()).isEqualTo(404);
            assertThat(clerk.ask("/hooks/" + id + "/deliveries").status()).isEqualTo(404);
            assertThat(clerk.post("/hooks/" + id + "/sample", "{}").status()).isEqualTo(404);
            assertThat(clerk.post("/hooks", "{\"name\":\"x\",\"kind\":\"FEISHU\",\"address\":\"https://203.0.113.5/\"}")
                            .status())
                    .isEqualTo(403);
        }
    }

    private String open(String address, String secret) {
        return administrator
                .post(
                        "/hooks",
                        "{\"name\":\"x\",\"kind\":\"WEBHOOK\",\"address\":\"" + address + "\",\"secret\":\"" + secret
                                + "\"}")
                .text();
    }

    /** Told of nothing that happens in tests. */
    private String opened() {
        var opened = administrator.post(
                "/hooks",
                "{\"name\":\"x\",\"kind\":\"WEBHOOK\",\"address\":\"https://203.0.113.5/x\",\"secret\":\"" + SECRET
                        + "\",\"occasions\":[\"WITHDRAWN\"],\"department\":\"shop\",\"active\":true}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.text().replaceAll("\\D", "");
    }
}
