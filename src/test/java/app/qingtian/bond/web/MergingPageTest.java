package app.qingtian.bond.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.qingtian.complaint.Complaint;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@QingtianTest
class MergingPageTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private Cast cast;
    private Clerk handler;
    private Complaint one;
    private Complaint other;

    @BeforeEach
    void twoComplaintsCameIn() {
        cast = Cast.of(house);
        handler = cast.handler();
        one = cast.lodged();
        other = cast.lodged();
    }

    @Test
    void whatWasMergedComesBackToTheLetter() {
        accept(one);
        accept(other);
        handler.send(page(one) + "/pause", "reason", "CUSTOMER", "note", "等客户寄回");
        var before = List.of(state(one), state(other));
        assertThat(merge(one, other).status()).isEqualTo(303);
        assertThat(handler.open(page(one)).text()).contains("已并案", "已并入", other.number(), "撤销并案");
        assertThat(handler.open(page(other)).text()).contains("并进来的", one.number());
        assertThat(owed(one)).as("nothing is promised twice").isZero();
        assertThat(handler.ask("/complaints?view=inbox&limit=200").text()).doesNotContain(one.number());
        assertThat(state(one)).isNotEqualTo(before.getFirst());
        assertThat(handler.send(page(one) + "/separation", "reason", "其实是两个水壶").status())
                .isEqualTo(303);
        assertThat(List.of(state(one), state(other))).isEqualTo(before);
        assertThat(handler.open(page(one)).text()).contains("撤销了并案", "其实是两个水壶");
    }

    @Test
    void eachCustomerIsToldOnceAndReadsNothingOfTheOther() throws Exception {
        say(other, "我家门牌是平江路八号");
        merge(one, other);
        say(one, "我的会员号是七七四九");
        handler.send(page(other) + "/messages", "direction", "TO_CUSTOMER", "words", "这批水壶全部召回");
        assertThat(track(one)).contains("这批水壶全部召回", "一并处理", "我的会员号是七七四九").doesNotContain("平江路八号", other.number());
        assertThat(track(other)).contains("这批水壶全部召回", "平江路八号").doesNotContain("七七四九", one.number());
        var shown = handler.open(page(other)).text();
        assertThat(shown).contains("我的会员号是七七四九", "2位客户都会收到");
        assertThat(handler.ask("/complaints/" + other.number() + "/kin").text()).contains("七七四九", one.number());
        handler.send(page(one) + "/separation", "reason", "分开");
        assertThat(handler.open(page(other)).text()).doesNotContain("我的会员号是七七四九");
        assertThat(track(one)).as("what was said to it meanwhile").contains("这批水壶全部召回", "我的会员号是七七四九");
        handler.send(page(other) + "/messages", "direction", "TO_CUSTOMER", "words", "只说给一位");
        assertThat(track(one)).doesNotContain("只说给一位");
    }

    @Test
    void theOwnerHearsTheCustomerOfTheOneThatWasMerged() {
        merge(one, other);
        int version = cast.now(other).version();
        say(one, "怎么样了");
        assertThat(cast.now(other).version()).isEqualTo(version + 1);
        assertThat(handler.ask("/complaints/" + other.number() + "/timeline").text())
                .contains("Heard", one.number());
    }

    @Test
    void whatBecameASecretAfterItStoodAloneAgainIsNoLongerNamed() {
        merge(one, other);
        say(one, "怎么样了");
        handler.send(page(one) + "/separation", "reason", "分开");
        var story = "/complaints/" + other.number() + "/timeline";
        assertThat(handler.ask(story).text()).contains(one.number());

        cast.quality().post("/complaints/" + one.number() + "/circle", "{\"named\":[],\"reason\":\"涉及同事\"}");

        assertThat(handler.ask(story).text())
                .contains("TookIn", "LetGo", "Heard", "把另一件投诉并了进来")
                .doesNotContain(one.number());
        assertThat(handler.open(page(other)).text()).doesNotContain(one.number());
        assertThat(cast.quality().ask(story).text())
                .as("who is named reads it")
                .contains("{\"from\":\"" + one.number());
    }

    @Test
    void whatIsMergedIsLinkedWithNothing() {
        merge(one, other);
        var third = cast.lodged();
        assertThat(link(one, third)).isEqualTo(409);
        assertThat(link(third, one)).isEqualTo(409);
        assertThat(link(other, third)).isEqualTo(200);
    }

    private int link(Complaint from, Complaint to) {
        return handler.post(
                        "/complaints/" + from.number() + "/links",
                        "{\"other\":\"" + to.number() + "\",\"kind\":\"SAME_EVENT\"}")
                .status();
    }

    @Test
    void whatCannotBeMergedIsSaidSo() {
        assertThat(merge(one, one).text()).contains("不能并入自己");
        assertThat(handler.send(page(one) + "/merging", "into", "QT-000000-1").text())
                .contains("没有找到投诉");
        var withdrawn = cast.lodged();
        accept(withdrawn);
        handler.send(page(withdrawn) + "/withdrawal", "reason", "不用了");
        assertThat(merge(one, withdrawn).text()).contains("不能再并进去", "关联");
        assertThat(merge(withdrawn, one).status()).isEqualTo(409);
        merge(one, other);
        var third = cast.lodged();
        assertThat(merge(third, one).text()).contains("也已并入另一件");
        assertThat(merge(other, third).text()).contains("已有别的投诉并进这一件");
        accept(other);
        assertThat(handler.send(page(other) + "/withdrawal", "reason", "不要了").text())
                .contains("请先撤销并案");
        assertThat(handler.send(page(one) + "/acceptance", "replyBy", "2199-01-01T00:00")
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(handler.send(page(other) + "/separation", "reason", "没并过").status())
                .isEqualTo(409);
    }

    @Test
    void onlyWhoHandlesBothMayMerge() {
        assertThat(cast.stranger()
                        .send(page(one) + "/merging", "into", other.number())
                        .status())
                .isEqualTo(404);
        assertThat(cast.quality()
                        .send(page(one) + "/merging", "into", other.number())
                        .status())
                .isEqualTo(403);
        assertThat(handler.post("/complaints/" + one.number() + "/merging", "{\"into\":\"" + other.number() + "\"}")
                        .text())
                .contains("\"stage\":\"MERGED\"");
        assertThat(handler.post("/complaints/" + one.number() + "/separation", "{\"reason\":\"分开\"}")
                        .text())
                .contains("\"stage\":\"LODGED\"");
    }

    @Test
    void mergesThatCrossDoNotStopEachOther() {
        for (int i = 0; i < 5; i++) {
            var first = cast.lodged();
            var second = cast.lodged();
            var there = CompletableFuture.supplyAsync(() -> merge(first, second).status());
            var back = CompletableFuture.supplyAsync(() -> merge(second, first).status());
            assertThat(List.of(there.join(), back.join())).containsExactlyInAnyOrder(303, 409);
        }
    }

    @Test
    void linksAreShownAtBothEndsToWhoeverSeesThem() {
        var linked = handler.send(page(one) + "/links", "other", "http://x" + page(other), "kind", "PRECURSOR");
        assertThat(linked.status()).as(linked.text()).isEqualTo(303);
        assertThat(handler.open(page(one)).text()).contains("它的先兆", other.number());
        assertThat(handler.open(page(other)).text()).contains("事先的苗头", one.number());
        assertThat(handler.send(page(other) + "/links", "other", one.number(), "kind", "PRECURSOR")
                        .text())
                .contains("已经有这样的关联");
        jdbc.sql(
                        "insert into involvement (complaint_id, department_id) select :id, id from department where key = 'depot'")
                .param("id", one.id())
                .update();
        assertThat(cast.liaison().open(page(one)).text()).doesNotContain(other.number());
        long id = jdbc.sql("select id from bond where from_id = :id")
                .param("id", one.id())
                .query(Long.class)
                .single();
        assertThat(handler.send(page(other) + "/links/" + id + "/removal").status())
                .isEqualTo(303);
        assertThat(handler.open(page(one)).text()).doesNotContain(other.number());
    }

    private void accept(Complaint complaint) {
        var accepted = handler.post(
                "/complaints/" + complaint.number() + "/acceptance", "{\"replyBy\":\"2026-12-30T10:00:00+08:00\"}");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
    }

    private Clerk.Answer merge(Complaint from, Complaint into) {
        return handler.send(page(from) + "/merging", "into", into.number());
    }

    private void say(Complaint complaint, String words) {
        try {
            web.perform(post("/t/" + complaint.trackingToken() + "/messages")
                            .with(Clerk.proof())
                            .param("text", words))
                    .andReturn();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String track(Complaint complaint) throws Exception {
        return web.perform(get("/t/" + complaint.trackingToken()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private int owed(Complaint complaint) {
        return jdbc.sql(
                        "select count(*) from promise where complaint_id = :id and kept_at is null and released_at is null")
                .param("id", complaint.id())
                .query(Integer.class)
                .single();
    }

    /** All that is written of it, but how often it was changed. */
    private List<String> state(Complaint complaint) {
        return Stream.of(
                        "select (to_jsonb(c) - 'version')::text from complaint c where id = :id",
                        "select to_jsonb(p)::text from promise p where complaint_id = :id order by id",
                        "select to_jsonb(p)::text from pause p where complaint_id = :id order by id")
                .flatMap(sql -> jdbc.sql(sql).param("id", complaint.id()).query(String.class).list().stream())
                .toList();
    }

    private static String page(Complaint complaint) {
        return "/work/complaints/" + complaint.number();
    }
}
