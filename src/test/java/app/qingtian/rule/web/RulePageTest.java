package app.qingtian.rule.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Lodging.Words;
import app.qingtian.customer.Contact;
import app.qingtian.identity.People;
import app.qingtian.identity.Reader;
import app.qingtian.intake.Intake;
import app.qingtian.intake.Story;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Outcome;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Rules are written, tried, switched on, and act. Each test looks for a word of its own, so that rules of others never fit. */
@QingtianTest
class RulePageTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    private final Cast cast;
    private final Clerk admin;
    private final String word = "词" + System.nanoTime();
    private final List<String> made = new ArrayList<>();

    RulePageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
        admin = cast.administrator();
    }

    @AfterEach
    void theOthersLiveWithoutThem() {
        made.forEach(key -> admin.post("/rules/" + key + "/suspension", "{\"reason\":\"test over\"}"));
    }

    @Test
    void atTheDoorARuleGivesItADepartmentARegimeAndASeverity() {
        acting("\"department\":\"depot\",\"regime\":\"iso-10002\",\"severity\":\"CRITICAL\"");

        var complaint = lodged(word);

        assertThat(complaint.ownerId()).isEqualTo(cast.liaison().reader().personId());
        assertThat(regime(complaint)).isEqualTo("iso-10002");
        assertThat(told("select urgency as told from record where complaint_id = ?", complaint))
                .isEqualTo("CRITICAL");
        assertThat(handler(complaint).text())
                .contains("按规则“测”（第 1 版），由仓储部首先负责", "采用时限规则“国际标准 ISO 10002”", "紧急程度定为“十万火急”");
        assertThat(cast.handler().open("/work/complaints/" + complaint.number()).text())
                .contains("按规则“测”");
        assertThat(lodged("别的事").version()).as("nothing fits, nothing is noted").isEqualTo(1);
    }

    @Test
    void aRuleKeepsAComplaintToFewFromTheFirstSecond() {
        var key = acting("\"confidential\":true");
        assertThat(admin.open("/work/rules/" + key).text()).contains("设为保密：先由负责人");

        var complaint = lodged(word);

        assertThat(complaint.confidential()).isTrue();
        assertThat(cast.quality().ask("/complaints/" + complaint.number()).status())
                .isEqualTo(404);
        assertThat(told("select count(*)::text as told from named where complaint_id = ?", complaint))
                .isEqualTo("2");
        assertThat(owner(complaint)
                        .ask("/complaints/" + complaint.number() + "/timeline")
                        .text())
                .contains("按规则“测”（第 1 版），只让少数人知道", "按规则设为保密，知情人：");
    }

    @Test
    void whoRegistersMayStillSayWhoElseKnowsAndKeepOutWhomTheRuleLetIn() {
        acting("\"confidential\":true");

        var sent = cast.liaison()
                .post(
                        "/complaints",
                        "{\"narrative\":\"" + word
                                + "\",\"named\":[\"cast-stranger\"],\"barred\":[\"cast-overseer\"]}");

        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        var path = "/complaints/" + sent.text().replaceFirst("(?s).*\"number\":\"([^\"]+)\".*", "$1");
        assertThat(cast.stranger().ask(path).status()).isEqualTo(200);
        assertThat(cast.overseer().ask(path).status()).isEqualTo(404);
        assertThat(cast.liaison().ask(path + "/circle").text()).contains("老仓");
    }

    @Test
    void aRuleHidesWhatTurnsOutToBeDelicateButNotFromWhoFoundOutNorAgainstAPerson() {
        acting("\"confidential\":true,\"severities\":[\"CRITICAL\"]");
        var complaint = lodged(word);
        assertThat(complaint.confidential()).isFalse();
        var path = "/complaints/" + complaint.number();

        var pressing = cast.handler().call(HttpMethod.PUT, path + "/record", "{\"urgency\":\"CRITICAL\"}");

        assertThat(pressing.status()).as(pressing.text()).isEqualTo(200);
        assertThat(cast.quality().ask(path).status()).isEqualTo(404);
        assertThat(cast.handler().ask(path).text()).contains("\"confidential\":true");
        assertThat(owner(complaint)
                        .post(path + "/circle/ending", "{\"reason\":\"没有必要\"}")
                        .status())
                .isEqualTo(200);
        cast.handler().call(HttpMethod.PUT, path + "/record", "{\"urgency\":\"NORMAL\"}");
        cast.handler().call(HttpMethod.PUT, path + "/record", "{\"urgency\":\"CRITICAL\"}");
        assertThat(cast.quality().ask(path).status()).as("a person opened it").isEqualTo(200);
    }

    @Test
    void theFirstRuleThatFitsDecidesAndCanBeMoved() {
        acting("\"regime\":\"iso-10002\"");
        var second = acting("\"regime\":\"uk-fca\"");
        assertThat(regime(lodged(word))).isEqualTo("iso-10002");

        var moved = admin.post("/rules/order", "{\"key\":\"" + second + "\",\"way\":\"UP\"}");

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(regime(lodged(word))).isEqualTo("uk-fca");
        assertThat(admin.post("/rules/order", "{\"key\":\"" + second + "\",\"way\":\"UP\",\"seen\":1}")
                        .text())
                .contains("rule_order_changed");
        assertThat(admin.ask("/rules").text()).contains("UNREACHED");
        assertThat(admin.open("/work/rules").text()).contains("轮不到它", "上移");
    }

    @Test
    void aListWithNothingInItIsWrongAndSaysWhere() {
        var sent = admin.post(
                "/rules",
                "{\"key\":\"nothing\",\"zh\":\"空\",\"en\":\"None\",\"channels\":[null],\"severity\":\"URGENT\",\"reason\":\"试\"}");

        assertThat(sent.status()).as(sent.text()).isEqualTo(422);
        assertThat(sent.text()).contains("channels[0]");
    }

    @Test
    void whatActsIsNotSwitchedOnAgainAndWhatRestsNotOff() {
        var key = acting("\"regime\":\"iso-10002\"");

        var again = on(key, 1, tried(key), "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("rule_acts_already");

        var off = "{\"reason\":\"够了\"}";
        assertThat(admin.post("/rules/" + key + "/suspension", off).status()).isEqualTo(200);
        assertThat(admin.post("/rules/" + key + "/suspension", off).text()).contains("rule_rests_already");
        assertThat(jdbc.sql("select count(*) from rule_switch where key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(on(key, 1, tried(key), "").status()).as("on again, later").isEqualTo(200);
    }

    @Test
    void whatActsCanBeReadWhileANewerVersionWaits() {
        var key = acting("\"regime\":\"iso-10002\"");
        assertThat(change(key, "\"severity\":\"URGENT\"", "\"v1\"").status()).isEqualTo(200);

        assertThat(admin.open("/work/rules/" + key).text()).contains("紧急程度定为“急”", "就 采用时限规则“国际标准 ISO 10002”");
    }

    @Test
    void separatorsAreNoWords() {
        var sent = admin.post("/rules", body("comma", "\"words\":\" ，\\n、 \",\"severity\":\"URGENT\""));

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.text()).contains("\"words\"", "只有分隔符");
    }

    @Test
    void aRegimeThatDoesNotHoldTodayIsDoubted() {
        var regime = "past-" + System.nanoTime();
        var opened = admin.post("/regimes", """
                {"key":"%s","zh":"旧","en":"Old","citation":"x","validFrom":"2020-01-01","validUntil":"2021-01-01",
                 "decision":{"amount":3,"unit":"DAYS"},"reason":"因为"}""".formatted(regime));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);

        var key = written("\"regime\":\"" + regime + "\"");

        assertThat(admin.ask("/rules/" + key).text()).contains("REGIME_RESTS");
        assertThat(admin.open("/work/rules/" + key).text()).contains("今天不在有效期内");
        assertThat(admin.ask("/rules/" + written("\"regime\":\"iso-10002\"")).text())
                .doesNotContain("REGIME_RESTS");
    }

    @Test
    void whatIsSwitchedOnForLaterDoesNotActYet() {
        var key = written("\"regime\":\"iso-10002\"");
        var later = Instant.now().plus(Duration.ofDays(3));
        assertThat(on(key, 1, tried(key), ",\"from\":\"" + later + "\"").status())
                .isEqualTo(200);

        assertThat(regime(lodged(word))).isEqualTo("house");
        assertThat(admin.open("/work/rules/" + key).text()).contains("将启用：第 1 版");
        assertThat(admin.ask("/rules/" + key).text()).contains("\"acting\":null", "\"actsFrom\":\"");
    }

    @Test
    void aVersionNobodyTriedIsNotSwitchedOnAndTheOldOneGoesOn() {
        var key = acting("\"regime\":\"iso-10002\"");
        long old = tried(key);

        assertThat(change(key, "\"regime\":\"uk-fca\"", "\"v1\"").status()).isEqualTo(200);

        assertThat(on(key, 2, old, "").text()).contains("rule_untried");
        assertThat(regime(lodged(word))).as("the first version acts on").isEqualTo("iso-10002");
        assertThat(admin.open("/work/rules/" + key).text()).contains("第 2 版还没有启用", "试算过这一版，才能启用");
        assertThat(on(key, 2, tried(key), "").status()).isEqualTo(200);
        assertThat(regime(lodged(word))).isEqualTo("uk-fca");
    }

    @Test
    void aTrialCountsAndNamesWhatWouldHaveFitted() {
        var one = lodged(word);
        var other = lodged("再说一次：" + word);
        var key = written("\"regime\":\"iso-10002\"");

        var page = admin.send("/work/rules/" + key + "/trials");
        assertThat(page.status()).isEqualTo(303);

        assertThat(admin.open("/work/rules/" + key).text())
                .contains("会有 2 件符合", one.number(), other.number(), "看过试算，启用");
        assertThat(cast.handler().open("/work/rules/" + key).text())
                .as("only administrators try rules")
                .doesNotContain(one.number());
        var never = written("\"regime\":\"iso-10002\",\"channels\":[\"LETTER\"]");
        tried(never);
        assertThat(admin.open("/work/rules").text()).contains("一件也不符合");
    }

    @Test
    void twoAdministratorsDoNotOverwriteEachOther() {
        var key = written("\"regime\":\"iso-10002\"");
        assertThat(change(key, "\"regime\":\"uk-fca\"", "\"v1\"").status()).isEqualTo(200);

        assertThat(change(key, "\"regime\":\"cn-bank\"", "\"v1\"").status()).isEqualTo(412);
        var page = admin.send(
                "/work/rules/" + key + "/terms",
                "version",
                "1",
                "zh",
                "后来的",
                "en",
                "Later",
                "regime",
                "cn-bank",
                "reason",
                "我写的理由");
        assertThat(page.status()).isEqualTo(412);
        assertThat(page.text()).as("nothing typed is lost").contains("后来的", "我写的理由");
        assertThat(admin.ask("/rules/" + key).text()).contains("\"version\":2", "uk-fca");
    }

    @Test
    void whenItTurnsOutToBeSomethingElseTheRegimeFollowsButNotTheOwner() {
        acting("\"kinds\":[\"ENQUIRY\"],\"regime\":\"uk-fca\",\"department\":\"depot\",\"severity\":\"URGENT\"");
        var complaint = lodged(word);
        var path = "/complaints/" + complaint.number();
        assertThat(regime(complaint)).isEqualTo("house");

        var retyped = cast.handler().post(path + "/kind", "{\"kind\":\"ENQUIRY\",\"reason\":\"只是问问\"}");

        assertThat(retyped.status()).isEqualTo(200);
        assertThat(retyped.header("ETag"))
                .as("the state after all that followed")
                .isEqualTo("\"v" + cast.now(complaint).version() + "\"");
        assertThat(regime(complaint)).isEqualTo("uk-fca");
        assertThat(cast.now(complaint).ownerId()).isEqualTo(complaint.ownerId());
        assertThat(handler(complaint).text()).contains("采用时限规则“英国 FCA”", "时限规则改为“英国 FCA”，重新计算");
    }

    @Test
    void whatAPersonChoseNoRuleChanges() {
        acting("\"kinds\":[\"ENQUIRY\"],\"regime\":\"uk-fca\"");
        var complaint = lodged(word);
        var path = "/complaints/" + complaint.number();
        assertThat(cast.handler()
                        .post(path + "/regime", "{\"regime\":\"cn-12345\",\"reason\":\"市民热线转来\"}")
                        .status())
                .isEqualTo(200);

        cast.handler().post(path + "/kind", "{\"kind\":\"ENQUIRY\",\"reason\":\"只是问问\"}");

        assertThat(regime(complaint)).isEqualTo("cn-12345");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"department\":\"shop\" | rule_department_cannot",
                "\"department\":\"nowhere\" | rule_department_cannot",
                "\"regime\":\"nobodys\" | rule_regime_unknown",
                "\"words\":\"x\" | rule_without_effect",
                "\"severity\":\"VERY\" | severity",
                "\"severity\":\"URGENT\",\"categories\":[\"NONSENSE\"] | categories"
            })
    void aRuleNobodyCouldCarryOutIsRefused(String terms, String reason) {
        var answer = admin.post("/rules", body("refused-" + System.nanoTime(), terms));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains(reason);
    }

    @Test
    void everybodyReadsThemAndOnlyAdministratorsWriteThem() {
        var key = written("\"regime\":\"iso-10002\"");
        var clerk = cast.handler();

        assertThat(clerk.open("/work/rules").text())
                .contains("原话里有（任一即可）：" + word)
                .doesNotContain("新写一条规则");
        assertThat(clerk.open("/work/rules/new").status()).isEqualTo(403);
        assertThat(clerk.post("/rules", body("mine", "\"severity\":\"URGENT\"")).status())
                .isEqualTo(403);
        assertThat(clerk.post("/rules", "{}").status())
                .as("who may not write any is not told what is wrong with this one")
                .isEqualTo(403);
        assertThat(clerk.post("/rules/" + key + "/trials", "{}").status()).isEqualTo(403);
        assertThat(clerk.post("/rules/" + key + "/suspension", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(admin.post("/rules/nobodys/trials", "{}").status()).isEqualTo(404);
        assertThat(admin.open("/work/rules/" + key + "/terms").text()).contains(word, "ISO 10002");
    }

    /** A rule that looks for this test's word, tried and switched on. */
    private String acting(String terms) {
        var key = written(terms);
        var on = on(key, 1, tried(key), "");
        assertThat(on.status()).as(on.text()).isEqualTo(200);
        return key;
    }

    private String written(String terms) {
        var key = "test-" + System.nanoTime();
        var answer = admin.post("/rules", body(key, "\"words\":\"" + word + "\"," + terms));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        made.add(key);
        return key;
    }

    private long tried(String key) {
        var trial = admin.post("/rules/" + key + "/trials", "{}");
        assertThat(trial.status()).as(trial.text()).isEqualTo(201);
        return Long.parseLong(trial.text().replaceAll("(?s).*?\"id\":(\\d+).*", "$1"));
    }

    private Clerk.Answer on(String key, int version, long trial, String more) {
        return admin.post(
                "/rules/" + key + "/activation",
                "{\"version\":%d,\"trial\":%d,\"reason\":\"试过了\"%s}".formatted(version, trial, more));
    }

    private Clerk.Answer change(String key, String terms, String seen) {
        return admin.call(
                HttpMethod.PUT, "/rules/" + key, body(key, "\"words\":\"" + word + "\"," + terms), "If-Match", seen);
    }

    private static String body(String key, String terms) {
        return "{\"key\":\"%s\",\"zh\":\"测\",\"en\":\"Test\",\"reason\":\"因为\",%s}".formatted(key, terms);
    }

    private Complaint lodged(String narrative) {
        var story = new Story(
                new Words(narrative, null, null, null, null),
                new Contact(null, null, null),
                Language.ZH,
                Channel.WEB,
                List.of());
        return switch (house.getBean(Intake.class).lodge(story)) {
            case Outcome.Done<Complaint>(var complaint) -> complaint;
            case Outcome.Refused<Complaint>(var refusal) -> throw new IllegalStateException(refusal.reason());
        };
    }

    private Clerk owner(Complaint complaint) {
        var person = house.getBean(People.class).byId(complaint.ownerId()).orElseThrow();
        return new Clerk(house.getBean(MockMvc.class), Reader.of(person));
    }

    private Clerk.Answer handler(Complaint complaint) {
        return cast.handler().ask("/complaints/" + complaint.number() + "/timeline");
    }

    /** By which its decision is promised. */
    private String regime(Complaint complaint) {
        return told(
                "select r.key as told from promise p join regime r on r.id = p.regime_id where p.complaint_id = ? and p.kind = 'DECISION'",
                complaint);
    }

    private String told(String sql, Complaint complaint) {
        return jdbc.sql(sql)
                .param(complaint.id())
                .query((row, _) -> row.getString("told"))
                .single();
    }
}
