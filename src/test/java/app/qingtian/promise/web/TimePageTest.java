package app.qingtian.promise.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.promise.BrokenPromises;
import app.qingtian.promise.Replanning;
import app.qingtian.promise.RestsOver;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Time that rests, time that is given, and calendars that change under promises. */
@QingtianTest
class TimePageTest {

    private static final String WAITING = "{\"reason\":\"CUSTOMER\",\"note\":\"等客户寄回发票\"}";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private Clerk handler;
    private Complaint complaint;
    private String path = "";

    TimePageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
        handler = cast.handler();
        complaint = cast.lodged();
    }

    @BeforeEach
    void accepted() {
        path = "/complaints/" + complaint.number();
        var replyBy = Instant.now().plus(Duration.ofDays(1));
        assertThat(handler.post(path + "/acceptance", "{\"replyBy\":\"" + replyBy + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aDecisionIsPromisedInWorkingDaysAndTheClockSaysHowItIsCounted() {
        var clocks = handler.ask(path + "/clocks");

        assertThat(clocks.status()).isEqualTo(200);
        assertThat(clocks.text())
                .contains("\"kind\":\"DECISION\"", "\"unit\":\"WORKING_DAYS\"", "\"given\":5", "\"left\":5");
        assertThat(row("unit || ' ' || amount || ' ' || (edition_id is not null)"))
                .isEqualTo("WORKING_DAYS 5 true");
    }

    @Test
    void whileTheCustomerIsWaitedForTheDecisionRestsAndNothingIsBroken() {
        assertThat(handler.post(path + "/pause", WAITING).status()).isEqualTo(200);
        jdbc.sql("update promise set due_at = now() - interval '1 hour' where complaint_id = ? and kind = 'DECISION'")
                .param(complaint.id())
                .update();
        house.getBean(BrokenPromises.class).sweep();

        assertThat(row("rests || ' ' || (broken_at is null)")).isEqualTo("true true");
        assertThat(handler.ask(path + "/clocks").text())
                .contains("\"rests\":true", "\"why\":\"CUSTOMER\"", "\"dueAt\":null");
        assertThat(handler.open("/work" + path).text()).contains("计时暂停", "恢复计时").doesNotContain("/pause\"");
        assertThat(handler.open("/t/" + complaint.trackingToken()).text())
                .as("the customer reads that it rests, and for what")
                .contains("计时暂停：等客户补充材料");
        assertThat(handler.ask("/public/complaints/" + complaint.trackingToken())
                        .text())
                .contains("\"rests\":true,\"restsFor\":\"CUSTOMER\"");
        assertThat(handler.post(path + "/pause", WAITING).text()).contains("paused_already");

        var resumed = handler.post(path + "/resumption", "{}");
        assertThat(resumed.status()).as(resumed.text()).isEqualTo(200);
        assertThat(row("rests || ' ' || (due_at > now() + interval '3 days')")).isEqualTo("false true");
        assertThat(handler.ask(path + "/timeline").text()).contains("暂停计时：等客户补充材料", "恢复计时");
        assertThat(handler.post(path + "/resumption", "{}").text()).contains("not_paused");
        assertThat(handler.open("/t/" + complaint.trackingToken()).text()).doesNotContain("计时暂停");
    }

    @Test
    void aRestEndsWhenItWasMeantToAndTheCustomerReadsFromWhichDateItMoved() {
        var until = Instant.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
        var paused =
                handler.post(path + "/pause", "{\"reason\":\"CUSTOMER\",\"note\":\"等发票\",\"until\":\"" + until + "\"}");
        assertThat(paused.status()).as(paused.text()).isEqualTo(200);
        assertThat(handler.ask(path + "/promises").text()).contains("\"restsUntil\":\"" + until + "\"");
        assertThat(handler.open("/t/" + complaint.trackingToken()).text()).contains("计时暂停：等客户补充材料（最晚到");
        assertThat(handler.open("/work" + path).text()).contains("最晚到");
        var over = house.getBean(RestsOver.class);
        over.sweep();
        assertThat(row("rests::text")).as("not a moment earlier").isEqualTo("true");

        jdbc.sql("update promise set begins_at = begins_at - interval '20 days' where complaint_id = ?")
                .param(complaint.id())
                .update();
        jdbc.sql("""
                        update pause set begun_at = begun_at - interval '19 days', until = until - interval '19 days'
                         where complaint_id = ?
                        """).param(complaint.id()).update();
        over.sweep();
        over.sweep();

        assertThat(
                        row(
                                "rests || ' ' || (select ended_at = until and ended_by is null from pause where complaint_id = promise.complaint_id)"))
                .isEqualTo("false true");
        var timeline = handler.ask(path + "/timeline").text();
        assertThat(timeline).contains("，最晚到").containsOnlyOnce("恢复计时");
    }

    @Test
    void aDateThatMovedSaysSoToTheCustomer() {
        var first = row("due_at::text");
        assertThat(extend("{\"amount\":2,\"words\":\"还要两天\"}").status()).isEqualTo(200);

        assertThat(row("first_due_at::text")).isEqualTo(first);
        assertThat(handler.open("/t/" + complaint.trackingToken()).text()).contains("原定 ", "后来改了期");
        assertThat(handler.open("/work" + path).text()).contains("原定 ");
        assertThat(handler.ask("/public/complaints/" + complaint.trackingToken())
                        .text())
                .contains("\"movedFrom\":\"20");
    }

    @Test
    void aDecisionEndsTheWaiting() {
        handler.post(path + "/pause", WAITING);
        assertThat(handler.post(
                                path + "/decision",
                                "{\"decision\":\"换新\",\"reasons\":\"属实\",\"furtherWays\":\"可再联系我们\"}")
                        .status())
                .isEqualTo(200);

        assertThat(handler.post(path + "/resumption", "{}").text()).contains("not_paused");
    }

    @Test
    void anAnswerGivenWhileWeWaitedIsNotLate() {
        handler.post(path + "/pause", WAITING);
        jdbc.sql("update promise set due_at = now() - interval '1 hour' where complaint_id = ? and kind = 'DECISION'")
                .param(complaint.id())
                .update();

        handler.post(path + "/decision", "{\"decision\":\"换新\",\"reasons\":\"属实\",\"furtherWays\":\"可再联系我们\"}");

        assertThat(row("(broken_at is null) || ' ' || (kept_at < due_at) || ' ' || rests"))
                .isEqualTo("true true false");
    }

    @Test
    void whatCannotRestIsNotPausedAndWhatRestsIsNotExtended() {
        handler.post(path + "/pause", WAITING);
        assertThat(extend("{\"amount\":1,\"words\":\"还要一天\"}").text()).contains("extension_while_resting");
        handler.post(path + "/decision", "{\"decision\":\"换新\",\"reasons\":\"属实\",\"furtherWays\":\"可再联系我们\"}");

        assertThat(handler.post(path + "/pause", WAITING).text())
                .as("the decision is told, nothing is left that could rest")
                .contains("nothing_to_pause");
    }

    @Test
    void moreTimeIsToldToTheCustomerBeforeTheFirstIsOver() {
        var before = due();
        var extended = extend("{\"amount\":5,\"words\":\"检测还要五个工作日，抱歉让您久等。\"}");

        assertThat(extended.status()).as(extended.text()).isEqualTo(200);
        assertThat(due()).isAfter(before.plus(Duration.ofDays(4)));
        assertThat(handler.open("/t/" + complaint.trackingToken()).text()).contains("检测还要五个工作日");
        assertThat(handler.ask(path + "/timeline").text()).contains("延到");
        assertThat(extend("{\"amount\":6,\"words\":\"再多一些\"}").text()).contains("extension_too_much", "10 工作日");
    }

    @Test
    void afterItsTimeIsOverNobodyCanAskForMore() {
        jdbc.sql("update promise set due_at = now() - interval '1 minute' where complaint_id = ? and kind = 'DECISION'")
                .param(complaint.id())
                .update();

        var late = extend("{\"amount\":1,\"words\":\"还要一天\"}");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("extension_too_late");
        assertThat(handler.open("/t/" + complaint.trackingToken()).text())
                .as("nothing half-done")
                .doesNotContain("还要一天");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pause | {\"reason\":\"LUNCH\",\"note\":\"x\"} | 422",
                "pause | {\"reason\":\"CUSTOMER\"} | 422",
                "pause | {\"reason\":\"CUSTOMER\",\"note\":\" \"} | 422",
                "pause | {\"reason\":\"CUSTOMER\",\"note\":\"x\",\"until\":\"2020-01-01T00:00:00Z\"} | 422",
                "pause | {\"reason\":\"CUSTOMER\",\"note\":\"x\",\"until\":\"+999999-01-01T00:00:00Z\"} | 422"
            })
    void aReasonNobodyListsAndWordsNobodySaidAreRefused(String noun, String json, int status) {
        assertThat(handler.post(path + "/" + noun, json).status()).isEqualTo(status);
        assertThat(cast.stranger().post(path + "/" + noun, json).status()).isNotEqualTo(200);
    }

    @Test
    void strangersFindNothingAndOnlookersMayNotStopTheClock() {
        assertThat(cast.stranger().post(path + "/pause", WAITING).status()).isEqualTo(404);
        assertThat(cast.quality().post(path + "/pause", WAITING).status()).isEqualTo(403);
        assertThat(cast.stranger().ask(path + "/clocks").status()).isEqualTo(404);
        assertThat(handler.open("/work" + path + "/pause").text()).contains("等客户补充材料", "不可抗力");
    }

    @Test
    void anAnnouncedChangeOfTheCalendarMovesPromisesAndSaysWhy() {
        var admin = cast.administrator();
        var key = "moving-" + System.nanoTime();
        var body = """
                {"zh":"会变的","en":"Moving","zone":"Asia/Shanghai","monday":"09:00-17:00","tuesday":"09:00-17:00",
                 "wednesday":"09:00-17:00","thursday":"09:00-17:00","friday":"09:00-17:00","reason":"新",""".replace("\n", "");
        assertThat(admin.post("/calendars", body + "\"key\":\"" + key + "\"}").status())
                .isEqualTo(201);
        jdbc.sql("""
                update promise set begins_at = '2026-12-07T12:00+08', due_at = '2026-12-11T17:00+08',
                       edition_id = (select e.id from calendar_edition e join calendar c on c.id = e.calendar_id where c.key = ?)
                 where complaint_id = ? and kind = 'DECISION'
                """).param(key).param(complaint.id()).update();

        var changed = admin.call(
                HttpMethod.PUT, "/calendars/" + key, body + "\"days\":\"2026-12-09 全员培训 休\"}", "If-Match", "\"v1\"");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        house.getBean(Replanning.class).sweep();
        house.getBean(Replanning.class).sweep();

        assertThat(due())
                .isEqualTo(OffsetDateTime.parse("2026-12-14T17:00:00+08:00").toInstant());
        assertThat(handler.ask(path + "/timeline").text()).contains("工作日历改了");
    }

    @Test
    void aDepartmentThatIsAskedHasAClockOfItsOwn() {
        var promised = handler.open("/t/" + complaint.trackingToken()).text();
        var referral = handler.post(path + "/referrals", "{\"department\":\"depot\",\"request\":\"请核实\"}");
        assertThat(referral.status()).as(referral.text()).isEqualTo(201);
        var id = referral.text().replaceAll("(?s).*?\"id\":(\\d+).*", "$1");

        assertThat(handler.ask(path + "/clocks").text()).contains("\"kind\":\"TAKING\"", "\"kind\":\"ANSWER\"");
        assertThat(handler.open("/work" + path).text()).contains("签收：");
        assertThat(handler.ask("/public/complaints/" + complaint.trackingToken())
                        .text())
                .as("what departments promise each other is not the customer's business")
                .doesNotContain("TAKING", "ANSWER\"");
        assertThat(promised).doesNotContain("签收");

        cast.liaison().post("/referrals/" + id + "/acceptance", "{}");
        assertThat(state("TAKING")).isEqualTo("kept");
        assertThat(state("ANSWER")).isEqualTo("open");
        cast.liaison().post("/referrals/" + id + "/return", "{\"reason\":\"应由物流核实\"}");
        assertThat(state("ANSWER"))
                .as("it runs only while the question is with them")
                .isEqualTo("released");
        assertThat(state("DECISION")).as("ours to the customer runs on").isEqualTo("open");
    }

    @Test
    void whatADepartmentDoesNotAnswerInTimeIsItsOwnBrokenPromise() {
        handler.post(path + "/referrals", "{\"department\":\"depot\",\"request\":\"请核实\"}");
        jdbc.sql("update promise set due_at = now() - interval '1 hour' where complaint_id = ? and kind = 'TAKING'")
                .param(complaint.id())
                .update();
        house.getBean(BrokenPromises.class).sweep();

        assertThat(handler.ask(path + "/timeline").text()).contains("没能守住承诺：签收", "承诺人小仓");
        assertThat(state("DECISION")).isEqualTo("open");
    }

    @Test
    void everybodyReadsByWhichRuleTheyPromise() {
        assertThat(handler.open("/work/regimes").text()).contains("公司承诺", "4 个工作小时", "银行业保险业消费投诉", "需要审批人或监督人");
        assertThat(handler.ask("/regimes").text()).contains("\"key\":\"cn-12345\"", "\"citation\"");
    }

    private Clerk.Answer extend(String json) {
        return handler.post(path + "/promises/" + row("id::text") + "/extension", json);
    }

    private Instant due() {
        return jdbc.sql(
                        "select due_at from promise where complaint_id = ? and kind = 'DECISION' order by id desc limit 1")
                .param(complaint.id())
                .query((row, _) -> row.getObject("due_at", OffsetDateTime.class).toInstant())
                .single();
    }

    private String state(String kind) {
        return jdbc.sql("""
                        select case when kept_at is not null then 'kept' when released_at is not null then 'released' else 'open' end as told
                          from promise where complaint_id = ? and kind = ? order by id desc limit 1
                        """)
                .param(complaint.id())
                .param(kind)
                .query((row, _) -> row.getString("told"))
                .single();
    }

    private String row(String columns) {
        return jdbc.sql("select " + columns
                        + " as told from promise where complaint_id = ? and kind = 'DECISION' order by id desc limit 1")
                .param(complaint.id())
                .query((row, _) -> row.getString("told"))
                .single();
    }
}
