package app.qingtian.promise.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.administration.Changes;
import app.qingtian.administration.Noun;
import app.qingtian.administration.Wish;
import app.qingtian.calendar.Keepers;
import app.qingtian.complaint.Complaint;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.promise.BrokenPromises;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.Newcomers;
import app.qingtian.world.QingtianTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Regimes are edited and chosen, and every word to the customer promises the next. */
@QingtianTest
class RegimePageTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    private final Cast cast;
    private final Clerk admin;
    private final Clerk handler;

    RegimePageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
        admin = cast.administrator();
        handler = cast.handler();
    }

    @Test
    void aNewVersionIsForNewPromisesOnly() {
        var key = opened("\"decision\":{\"amount\":3,\"unit\":\"DAYS\"}");
        var before = cast.lodged();
        choose(before, key);

        var changed = change(key, "\"decision\":{\"amount\":9,\"unit\":\"DAYS\"}", "\"v1\"");
        var after = cast.lodged();
        choose(after, key);

        assertThat(changed.status()).as(changed.text()).isEqualTo(201);
        assertThat(decision(before)).isEqualTo("3 DAYS v1");
        assertThat(decision(after)).isEqualTo("9 DAYS v2");
        assertThat(change(key, "\"decision\":{\"amount\":1,\"unit\":\"DAYS\"}", "\"v1\"")
                        .status())
                .as("somebody else was first")
                .isEqualTo(412);
        assertThat(admin.open("/work/regimes").text()).contains("第 2 版", "新立一条时限规则");
        assertThat(handler.ask("/regimes/" + key + "/versions").text())
                .contains("\"version\":1", "\"version\":2", "因为");
        assertThat(admin.open("/work/regimes/" + key + "/versions").text()).contains("value=\"9\"", "仍按当时那一版算");
    }

    @Test
    void anotherRegimeKeepsRestsAndExtensions() {
        var complaint = accepted();
        var path = "/complaints/" + complaint.number();
        var extended = handler.post(
                path + "/promises/" + told(complaint, "id::text") + "/extension",
                "{\"amount\":5,\"words\":\"检测还要五个工作日\"}");
        assertThat(extended.status()).as(extended.text()).isEqualTo(200);

        handler.post(path + "/pause", "{\"reason\":\"CUSTOMER\",\"note\":\"等发票\"}");

        var chosen = choose(complaint, "iso-10002");

        assertThat(chosen.status()).as(chosen.text()).isEqualTo(200);
        assertThat(decision(complaint)).as("10 and the 5 that were given").isEqualTo("15 WORKING_DAYS v1");
        assertThat(handler.ask(path + "/clocks").text()).contains("\"why\":\"CUSTOMER\"");
        assertThat(told(complaint, "rests::text")).as("it rests as before").isEqualTo("true");
        assertThat(handler.ask(path + "/timeline").text()).contains("时限规则改为“国际标准 ISO 10002”", "客户是老会员");
        assertThat(choose(complaint, "iso-10002").text()).contains("nothing_changed");
    }

    @Test
    void aRegimeThatNeverRestsTakesNothingBackOfWhatRestedBefore() {
        var key = opened("\"decision\":{\"amount\":9,\"unit\":\"DAYS\"}");
        var complaint = accepted();
        var path = "/complaints/" + complaint.number();
        handler.post(path + "/pause", "{\"reason\":\"CUSTOMER\",\"note\":\"等发票\"}");
        choose(complaint, key);

        assertThat(told(complaint, "rests::text"))
                .as("it was allowed when it began")
                .isEqualTo("true");
        assertThat(handler.open("/work" + path).text()).contains("恢复计时").doesNotContain("/pause\"");
        assertThat(handler.open("/work" + path + "/pause").text()).contains("恢复计时", "/resumption");
        jdbc.sql("update pause set begun_at = begun_at - interval '4 days' where complaint_id = ?")
                .param(complaint.id())
                .update();
        jdbc.sql(
                        "update promise set begins_at = begins_at - interval '4 days' where complaint_id = ? and unit is not null")
                .param(complaint.id())
                .update();
        assertThat(handler.post(path + "/resumption", "{}").status()).isEqualTo(200);

        assertThat(told(complaint, "(due_at > now() + interval '8 days')::text"))
                .as("the four days in which it rested are not counted")
                .isEqualTo("true");
        var form = handler.open("/work" + path + "/pause");
        assertThat(form.text()).contains("这件投诉的时限规则不许暂停计时");
        assertThat(handler.post(path + "/pause", "{\"reason\":\"CUSTOMER\",\"note\":\"再等\"}")
                        .text())
                .contains("never_rests");
        assertThat(handler.open("/work" + path + "/resumption").text()).contains("计时没有停下");
    }

    @Test
    void onlyWhatTheRegimeListsIsOfferedAndWhatIsOverDoesNotRestAnyMore() {
        var key = opened("\"decision\":{\"amount\":9,\"unit\":\"DAYS\"},\"pauses\":[\"FORCE_MAJEURE\"]");
        var complaint = accepted();
        var path = "/complaints/" + complaint.number();
        choose(complaint, key);

        assertThat(handler.open("/work" + path + "/pause").text())
                .contains("不可抗力")
                .doesNotContain("等客户补充材料");
        assertThat(handler.post(path + "/pause", "{\"reason\":\"CUSTOMER\",\"note\":\"等发票\"}")
                        .text())
                .contains("pause_not_allowed");
        jdbc.sql("update promise set due_at = now() - interval '1 hour' where complaint_id = ? and kind = 'DECISION'")
                .param(complaint.id())
                .update();
        assertThat(handler.post(path + "/pause", "{\"reason\":\"FORCE_MAJEURE\",\"note\":\"台风\"}")
                        .text())
                .as("a promise that is broken does not begin to wait")
                .contains("nothing_to_pause");
    }

    @Test
    void whatTurnsOutToBeOverIsBrokenByItsDate() {
        var key = opened("\"decision\":{\"amount\":1,\"unit\":\"MINUTES\"}");
        var complaint = cast.lodged();
        jdbc.sql("update promise set made_at = made_at - interval '1 day' where complaint_id = ?")
                .param(complaint.id())
                .update();

        choose(complaint, key);
        house.getBean(BrokenPromises.class).sweep();

        assertThat(told(complaint, "(due_at < now()) || ' ' || (broken_at is not null)"))
                .isEqualTo("true true");
        assertThat(handler.ask("/complaints/" + complaint.number() + "/timeline")
                        .text())
                .contains("没能守住承诺：给出处理决定");
    }

    @Test
    void whatIsOverAlreadyIsNotRescuedByALongerRegime() {
        var complaint = cast.lodged();
        jdbc.sql("""
                        update promise
                           set made_at = made_at - interval '1 year', begins_at = begins_at - interval '1 year',
                               due_at = due_at - interval '1 year'
                         where complaint_id = ? and kind = 'DECISION'
                        """).param(complaint.id()).update();

        assertThat(choose(complaint, "cn-12345").status()).isEqualTo(200);
        house.getBean(BrokenPromises.class).sweep();

        assertThat(told(complaint, "(due_at < now()) || ' ' || (broken_at is not null)"))
                .isEqualTo("true true");
    }

    @Test
    void whoeverIsOverTheOwnerApprovesMoreTimeWhereTheRegimeAsksForIt() {
        var key = opened("\"decision\":{\"amount\":9,\"unit\":\"DAYS\"},\"extension\":\"DECISION\","
                + "\"extensionAmount\":5,\"extensionTimes\":2,\"extensionApproval\":true");
        var complaint = accepted();
        choose(complaint, key);
        var path = "/complaints/" + complaint.number();
        var extension = path + "/promises/" + told(complaint, "id::text") + "/extension";
        var words = "{\"amount\":2,\"words\":\"检测还要两天，抱歉让您久等。\"}";
        var staff = new Newcomers(house);
        var overseer = staff.hired(Role.OVERSEER, "care");
        var approver = staff.hired(Role.APPROVER, "care");

        assertThat(handler.post(extension, words).text()).contains("extension_needs_approval");
        assertThat(handler.open("/work" + extension).text()).contains("由审批人或监督人来定");
        assertThat(cast.quality().post(extension, words).status()).isEqualTo(403);
        assertThat(overseer.open("/work" + path).text()).contains("/work" + extension);
        assertThat(overseer.send("/work" + extension, "amount", "2", "words", "检测还要两天，抱歉让您久等。")
                        .status())
                .isEqualTo(303);
        assertThat(approver.post(extension, words).status()).isEqualTo(200);

        assertThat(decision(complaint)).startsWith("13 DAYS");
        assertThat(told(complaint, "(select sum(amount) from extension where promise_id = promise.id)::text"))
                .isEqualTo("4");
        assertThat(handler.open("/t/" + complaint.trackingToken()).text()).contains("检测还要两天");
        assertThat(handler.open("/work" + path + "/promises/999999999/extension")
                        .text())
                .contains("已经有了结果");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31", "1899-12-31", "2200-01-01"})
    void yearsThatNobodyLivesInAreRefusedAtTheirField(String day) {
        var sent = admin.post("/regimes", """
                {"key":"far-away","zh":"远","en":"Far","citation":"x","validFrom":"2026-01-01","validUntil":"%s",
                 "decision":{"amount":3,"unit":"DAYS"},"reason":"因为"}""".formatted(day));

        assertThat(sent.status()).as(sent.text()).isEqualTo(422);
        assertThat(sent.text()).contains("\"validUntil\"", "1900");
    }

    @Test
    void aRegimeThatNoLongerHoldsIsShownAndNotChosen() {
        var key = opened("\"validUntil\":\"2026-02-01\",\"decision\":{\"amount\":3,\"unit\":\"DAYS\"}");

        assertThat(choose(cast.lodged(), key).text()).contains("regime_not_holding");
        assertThat(handler.open("/work/regimes").text()).contains("今天不适用").doesNotContain("/work/regimes/new");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"progress\":{\"unit\":\"DAYS\"} | regime_promises_nothing",
                "\"decision\":{\"amount\":0,\"unit\":\"DAYS\"} | decision",
                "\"decision\":{\"amount\":5,\"unit\":\"MOONS\"} | decision",
                "\"decision\":{\"amount\":1001,\"unit\":\"DAYS\"} | regime_amount_absurd",
                "\"decision\":{\"amount\":5},\"validUntil\":\"2025-01-01\" | regime_validity_reversed",
                "\"decision\":{\"amount\":5},\"calendar\":\"atlantis\" | regime_calendar_unknown",
                "\"decision\":{\"amount\":5},\"cutOff\":\"25:00\" | cutOff",
                "\"decision\":{\"amount\":5},\"pauses\":[\"LUNCH\"] | pauses",
                "\"answer\":{\"amount\":5},\"extension\":\"DECISION\",\"extensionAmount\":3 | regime_extends_nothing"
            })
    void aRegimeNobodyCouldPromiseByIsRefused(String terms, String reason) {
        var answer = admin.post("/regimes", body("wrong-" + System.nanoTime(), terms));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains(reason);
    }

    @Test
    void theHousesOwnCannotEndOrFallSilent() {
        var answer = change("house", "\"decision\":{\"amount\":5}", "*");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("regime_standard_incomplete");
    }

    @Test
    void onlyAdministratorsChangeThemAndOnlyHandlersChoose() {
        assertThat(handler.post("/regimes", body("mine", "\"decision\":{\"amount\":5}"))
                        .status())
                .isEqualTo(403);
        assertThat(handler.open("/work/regimes/new").status()).isEqualTo(403);
        var complaint = cast.lodged();
        var path = "/complaints/" + complaint.number() + "/regime";
        var json = "{\"regime\":\"iso-10002\",\"reason\":\"x\"}";
        assertThat(cast.stranger().post(path, json).status()).isEqualTo(404);
        assertThat(cast.quality().post(path, json).status()).isEqualTo(403);
        assertThat(handler.open("/work" + path).text()).contains("从原来的起点按新规则重算");
        assertThat(handler.open("/work/complaints/" + complaint.number()).text())
                .contains("换时限规则");
    }

    @Test
    void everyWordToTheCustomerPromisesTheNext() {
        var complaint = accepted();
        var path = "/complaints/" + complaint.number();
        assertThat(progress(complaint)).isEqualTo("0 1");

        handler.post(path + "/messages", "{\"text\":\"还在检测\"}");
        assertThat(progress(complaint)).as("kept, and the next begun").isEqualTo("1 1");
        handler.post(path + "/remedies", "{\"kind\":\"REPLACEMENT\",\"description\":\"换新\"}");
        handler.post(path + "/decision", "{\"decision\":\"换新\",\"reasons\":\"属实\",\"furtherWays\":\"可再联系我们\"}");
        assertThat(progress(complaint)).isEqualTo("2 1");
        var settled = handler.post(path + "/settlement", "{\"accepted\":true}");
        assertThat(settled.status()).as(settled.text()).isEqualTo(200);

        assertThat(progress(complaint)).as("nobody waits for word any more").isEqualTo("2 0");
        assertThat(open(complaint, "EXECUTION")).isEqualTo(1);
        var remedy = jdbc.sql("select id from remedy where complaint_id = ?")
                .param(complaint.id())
                .query(Long.class)
                .single();
        handler.post("/remedies/" + remedy + "/execution", "{\"execution\":\"送到了\"}");
        assertThat(open(complaint, "EXECUTION")).as("carried out").isZero();
    }

    @Test
    void aRegimeThatIsSilentOnWordInBetweenPromisesItAsTheHouseDoes() {
        var complaint = cast.lodged();
        choose(complaint, "cn-samr");
        handler.post(
                "/complaints/" + complaint.number() + "/acceptance",
                "{\"replyBy\":\"" + Instant.now().plus(Duration.ofHours(5)) + "\"}");

        assertThat(progress(complaint)).isEqualTo("0 1");
        assertThat(decision(complaint)).as("its own law goes on counting").isEqualTo("60 DAYS v1");
        assertThat(handler.open("/work/complaints/" + complaint.number()).text())
                .contains("告诉客户进展");
        assertThat(handler.ask("/complaints/" + complaint.number() + "/clocks").text())
                .contains("PROGRESS");
        assertThat(handler.open("/work/regimes").text()).contains("这里没写的，按公司承诺");

        handler.post("/complaints/" + complaint.number() + "/messages", "{\"text\":\"还在检测\"}");
        assertThat(progress(complaint)).as("kept, and the next begun").isEqualTo("1 1");
        assertThat(choose(complaint, "cn-samr").text())
                .as("what the house promises does not change whose complaint it is")
                .contains("nothing_changed");
    }

    @Test
    void aDepartmentWithoutACalendarWorksByThatOfItsRegion() {
        place("shop", "depot");
        assertThat(keep("[\"depot\"]").status()).isEqualTo(200);
        try {
            assertThat(admin.open("/work/calendars/always").text()).contains("仓储部", "门店（随仓储部）");
            assertThat(admin.ask("/calendars/always/departments").text())
                    .contains("\"departments\":[\"depot\"]", "{\"department\":\"shop\",\"keeper\":\"depot\"}");
            assertThat(handler.open("/work/directory").text()).contains("全天候值守", "随仓储部");
            assertThat(house.getBean(Keepers.class)
                            .edition(cast.departments()
                                    .byKey("shop")
                                    .orElseThrow()
                                    .id()))
                    .hasValueSatisfying(it -> assertThat(it.timetable().zone()).isNotNull());
        } finally {
            assertThat(keep("[]").status()).isEqualTo(200);
            place("shop", "");
        }
        assertThat(handler.open("/work/directory").text()).doesNotContain("随仓储部");
    }

    private void place(String department, String above) {
        var wish = new Wish(Noun.DEPARTMENT, department, Map.of("parent", above), null, "");
        var placed = house.getBean(Changes.class).keep(admin.reader(), wish, Instant.now());
        assertThat(placed).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aDepartmentWithACalendarOfItsOwnIsCountedByIt() {
        assertThat(keep("[\"depot\"]").status()).isEqualTo(200);
        try {
            var complaint = accepted();
            handler.post(
                    "/complaints/" + complaint.number() + "/referrals",
                    "{\"department\":\"depot\",\"request\":\"请核实\"}");

            assertThat(calendarOf(complaint, "ANSWER")).isEqualTo("always");
            assertThat(calendarOf(complaint, "DECISION")).isEqualTo("cn");
            assertThat(admin.open("/work/calendars/always").text()).contains("仓储部");
            assertThat(admin.open("/work/calendars/always/departments").text()).contains("只影响以后的转办");
        } finally {
            assertThat(keep("[]").status()).isEqualTo(200);
        }
        assertThat(keep("[\"atlantis\"]").text()).contains("keeper_unknown");
        assertThat(handler.call(HttpMethod.PUT, "/calendars/always/departments", "{\"departments\":[]}")
                        .status())
                .isEqualTo(403);
    }

    private Complaint accepted() {
        var complaint = cast.lodged();
        var replyBy = Instant.now().plus(Duration.ofHours(5));
        handler.post("/complaints/" + complaint.number() + "/acceptance", "{\"replyBy\":\"" + replyBy + "\"}");
        return complaint;
    }

    private String opened(String terms) {
        var key = "test-" + System.nanoTime();
        var answer = admin.post("/regimes", body(key, terms));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return key;
    }

    private Clerk.Answer change(String key, String terms, String seen) {
        return admin.call(HttpMethod.POST, "/regimes/" + key + "/versions", body(key, terms), "If-Match", seen);
    }

    private static String body(String key, String terms) {
        return """
                {"key":"%s","zh":"试行","en":"On trial","citation":"test","validFrom":"2026-01-01","reason":"因为",%s}
                """.formatted(key, terms);
    }

    private Clerk.Answer choose(Complaint complaint, String key) {
        return handler.post(
                "/complaints/" + complaint.number() + "/regime", "{\"regime\":\"" + key + "\",\"reason\":\"客户是老会员\"}");
    }

    private Clerk.Answer keep(String departments) {
        return admin.call(HttpMethod.PUT, "/calendars/always/departments", "{\"departments\":" + departments + "}");
    }

    private String decision(Complaint complaint) {
        return told(
                complaint,
                "amount || ' ' || unit || ' v' || (select version from regime where regime.id = promise.regime_id)");
    }

    private String progress(Complaint complaint) {
        return jdbc.sql("""
                        select count(kept_at) || ' ' || count(*) filter (where kept_at is null and released_at is null) as told
                          from promise where complaint_id = ? and kind = 'PROGRESS'
                        """)
                .param(complaint.id())
                .query((row, _) -> row.getString("told"))
                .single();
    }

    private int open(Complaint complaint, String kind) {
        return jdbc.sql(
                        "select count(*) from promise where complaint_id = ? and kind = ? and kept_at is null and released_at is null")
                .param(complaint.id())
                .param(kind)
                .query(Integer.class)
                .single();
    }

    private String calendarOf(Complaint complaint, String kind) {
        return jdbc.sql("""
                        select c.key as told from promise p
                          join calendar_edition e on e.id = p.edition_id join calendar c on c.id = e.calendar_id
                         where p.complaint_id = ? and p.kind = ? order by p.id desc limit 1
                        """)
                .param(complaint.id())
                .param(kind)
                .query((row, _) -> row.getString("told"))
                .single();
    }

    private String told(Complaint complaint, String columns) {
        return jdbc.sql("select " + columns
                        + " as told from promise where complaint_id = ? and kind = 'DECISION' order by id desc limit 1")
                .param(complaint.id())
                .query((row, _) -> row.getString("told"))
                .single();
    }
}
