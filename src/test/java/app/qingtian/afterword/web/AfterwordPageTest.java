package app.qingtian.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Stage;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Thanks do not open it again, trouble does; and a person, or the customer, says which it was. */
@QingtianTest
class AfterwordPageTest {

    @Autowired
    private JdbcClient jdbc;

    private final Cast cast;
    private final Clerk handler;
    private final Clerk customer;

    AfterwordPageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
        handler = cast.handler();
        customer = cast.stranger();
    }

    @Test
    void thanksStaySettledByOneKeyAndOweNothing() {
        var complaint = settled();
        writes(complaint, "谢谢你们，新的很好用");

        assertThat(page(complaint)).contains("看起来是道谢", "凭这些词：谢谢", "data-key=\"h\"", "data-key=\"z\"");
        assertThat(open("REPLY", complaint)).isZero();
        assertThat(handler.open("/work/afterwords").text()).contains(complaint.number(), "像道谢");

        var version = String.valueOf(cast.now(complaint).version());
        var said = handler.send(
                "/work/complaints/" + complaint.number() + "/afterword", "trouble", "false", "version", version);

        assertThat(said.status()).as(said.text()).isEqualTo(303);
        assertThat(cast.now(complaint).stage()).isEqualTo(Stage.SETTLED);
        assertThat(page(complaint)).contains("是道谢，不重开").doesNotContain("看起来是道谢");
        assertThat(tracked(complaint)).doesNotContain("还有什么没解决吗？");
        assertThat(decide(complaint, "{\"trouble\":false}").status()).isEqualTo(409);
    }

    @Test
    void troubleOwesAWordAndIsOpenedAgainByOneKeyWithTheCustomersWords() {
        var complaint = settled();
        writes(complaint, "新的也漏水");

        assertThat(cast.now(complaint).stage())
                .as("nothing is opened by weighing alone")
                .isEqualTo(Stage.SETTLED);
        assertThat(open("REPLY", complaint)).isOne();
        assertThat(page(complaint)).contains("看起来又有麻烦了", "前要给客户回话");
        var closing = handler.post("/complaints/" + complaint.number() + "/closure", "{\"summary\":\"换新\"}");
        assertThat(closing.status()).isEqualTo(409);
        assertThat(closing.text()).contains("afterword_open");

        assertThat(decide(complaint, "{\"trouble\":true}").status()).isEqualTo(200);

        assertThat(cast.now(complaint).stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(cast.now(complaint).round()).isEqualTo(2);
        assertThat(page(complaint)).contains("重新打开，进入第 2 轮", "新的也漏水").doesNotContain("看起来又有麻烦了");
    }

    @Test
    void whatTheCustomerOfAMergedOneWritesIsWeighedTooAndShownToNoOtherCustomer() {
        var merged = cast.lodged();
        var complaint = cast.lodged();
        handler.post("/complaints/" + merged.number() + "/merging", "{\"into\":\"" + complaint.number() + "\"}");
        settle(complaint);
        writes(merged, "我家的还在漏水");

        assertThat(page(complaint)).contains("看起来又有麻烦了", "写在并进来的" + merged.number());
        assertThat(tracked(complaint)).doesNotContain("还有什么没解决吗？", "我家的还在漏水");
        assertThat(handler.post("/complaints/" + complaint.number() + "/closure", "{\"summary\":\"换新\"}")
                        .text())
                .contains("afterword_open");

        int waiting = tally("waiting");
        handler.post("/complaints/" + merged.number() + "/separation", "{\"reason\":\"另一件\"}");
        assertThat(page(complaint)).doesNotContain("看起来又有麻烦了");
        assertThat(tally("waiting")).isEqualTo(waiting - 1);
    }

    @Test
    void aWordAfterTheEndComesUpWithItsPromiseAlthoughNoInboxHoldsIt() {
        var complaint = settled();
        jdbc.sql("update complaint set stage = 'CLOSED', open = false where id = :id")
                .param("id", complaint.id())
                .update();
        writes(complaint, "周三在家");

        assertThat(open("REPLY", complaint)).isOne();
        assertThat(handler.ask("/afterwords?limit=100").text())
                .contains(complaint.number(), "\"weight\":\"UNCLEAR\"", "\"dueAt\":\"");
        assertThat(customer.open("/work/afterwords").text()).doesNotContain(complaint.number());

        assertThat(decide(complaint, "{\"trouble\":false}").status()).isEqualTo(200);
        assertThat(open("REPLY", complaint)).as("only thanks: nothing is owed").isZero();
        assertThat(handler.ask("/afterwords?limit=100").text()).doesNotContain(complaint.number());
    }

    @Test
    void theCustomerIsAskedAndHasTheLastWord() {
        var content = settled();
        writes(content, "周三在家");
        assertThat(tracked(content)).contains("还有什么没解决吗？", "周三在家");
        assertThat(customer.send("/t/" + content.trackingToken() + "/afterword", "trouble", "false")
                        .status())
                .isEqualTo(303);
        assertThat(cast.now(content).stage()).isEqualTo(Stage.SETTLED);
        assertThat(page(content)).contains("说没有别的问题，只是道谢");

        var upset = settled();
        writes(upset, "又漏了");
        var answered =
                customer.post("/public/complaints/" + upset.trackingToken() + "/afterword", "{\"trouble\":true}");
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        assertThat(answered.text()).contains("\"stage\":\"ACCEPTED\"", "\"round\":2", "\"asked\":false");
        assertThat(customer.send("/t/" + upset.trackingToken() + "/afterword", "trouble", "true")
                        .text())
                .contains("没有等着看的来信");
    }

    @Test
    void whoSaysItTooLateIsNotTurnedAwayButHeardByAPerson() {
        var complaint = settled();
        writes(complaint, "周三在家");
        jdbc.sql("update complaint set stage_since = stage_since - interval '60 days' where id = :id")
                .param("id", complaint.id())
                .update();

        customer.send("/t/" + complaint.trackingToken() + "/afterword", "trouble", "true");

        assertThat(cast.now(complaint).stage()).isEqualTo(Stage.SETTLED);
        assertThat(tracked(complaint)).contains("您说还没解决", "前给您回话");
        assertThat(page(complaint)).contains("看起来又有麻烦了", "已过了自己重开的时间");
    }

    @Test
    void figuresTellThanksApart() {
        var before = tally("thanks");
        var complaint = settled();
        writes(complaint, "谢谢");
        decide(complaint, "{\"trouble\":false}");
        assertThat(tally("thanks")).isEqualTo(before + 1);
        confide(complaint, true);
        assertThat(tally("thanks")).as("confidential, and not named").isEqualTo(before);
        confide(complaint, false);
        assertThat(handler.open("/work/afterwords").text()).contains("道谢不算重开");
        assertThat(customer.ask("/afterwords/tally").status()).isEqualTo(403);
        assertThat(customer.post("/complaints/" + complaint.number() + "/afterword", "{\"trouble\":true}")
                        .status())
                .isEqualTo(404);
    }

    private void confide(Complaint complaint, boolean confidential) {
        jdbc.sql("update complaint set confidential = :confidential where id = :id")
                .param("confidential", confidential)
                .param("id", complaint.id())
                .update();
    }

    private int tally(String figure) {
        var text = handler.ask("/afterwords/tally").text();
        return Integer.parseInt(text.replaceFirst("(?s).*\"" + figure + "\":(\\d+).*", "$1"));
    }

    private Clerk.Answer decide(Complaint complaint, String json) {
        return handler.post("/complaints/" + complaint.number() + "/afterword", json);
    }

    private void writes(Complaint complaint, String words) {
        var sent = customer.send("/t/" + complaint.trackingToken() + "/messages", "text", words);
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    }

    private Complaint settled() {
        return settle(cast.lodged());
    }

    private Complaint settle(Complaint complaint) {
        var soon = Instant.now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        say(complaint, "acceptance", "{\"replyBy\":\"" + soon + "\"}");
        say(complaint, "decision", "{\"decision\":\"换新\",\"reasons\":\"产品有缺陷\",\"furtherWays\":\"可拨打 12315\"}");
        say(complaint, "settlement", "{\"accepted\":true}");
        return complaint;
    }

    private void say(Complaint complaint, String noun, String json) {
        var answer = handler.post("/complaints/" + complaint.number() + "/" + noun, json);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }

    private String page(Complaint complaint) {
        return handler.open("/work/complaints/" + complaint.number()).text();
    }

    private String tracked(Complaint complaint) {
        return customer.open("/t/" + complaint.trackingToken()).text();
    }

    private int open(String kind, Complaint complaint) {
        return jdbc.sql("""
                        select count(*) from promise
                         where complaint_id = :id and kind = :kind and kept_at is null and released_at is null
                        """)
                .param("id", complaint.id())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }
}
