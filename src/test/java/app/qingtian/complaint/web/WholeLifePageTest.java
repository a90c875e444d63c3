package app.qingtian.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Stage;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One complaint from the first word to the last, by the API, and its story in both languages. */
@QingtianTest
class WholeLifePageTest {

    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    @Autowired
    ApplicationContext house;

    private Cast cast;
    private Complaint complaint;

    @BeforeEach
    void aComplaintCameIn() {
        cast = Cast.of(house);
        complaint = cast.lodged();
    }

    @Test
    void everyVerbWorksInItsTurnAndTheStoryTellsIt() {
        accepted();
        done(post("statements", "{'party':'STAFF','who':'小李','words':'那天没有配件'}"), 201);
        done(post("diagnosis", diagnosis()), 200);
        referred();
        done(post("messages", "{'text':'我们明天上门。','channel':'PHONE'}"), 201);
        done(post("messages", "{'text':'别再拖了','internal':true}"), 201);
        promised();
        long remedy = id(
                done(post("remedies", "{'kind':'REFUND','description':'全额退款','amount':128.5,'currency':'CNY'}"), 201));
        done(post("decision", "{'decision':'退款','reasons':'产品有缺陷','furtherWays':'可拨打 12315'}"), 200);
        done(post("settlement", "{'accepted':false,'reason':'太慢了'}"), 200);
        assertThat(cast.now(complaint).stage()).isEqualTo(Stage.DIAGNOSED);
        done(post("decision", "{'decision':'退款并送一只','reasons':'产品有缺陷','furtherWays':'可拨打 12315'}"), 200);
        done(post("settlement", "{'accepted':true}"), 200);
        done(post("follow-ups", "{'resolved':5,'speed':2,'attitude':4,'expectation':'AS'}"), 201);
        closed();
        done(cast.handler().post("/remedies/" + remedy + "/execution", "{'execution':'已到账'}".replace('\'', '"')), 200);
        done(post("reopening", "{'reason':'又漏了'}"), 200);
        done(post("withdrawal", "{'reason':'客户不想再提'}"), 200);
        story();
    }

    private void accepted() {
        assertThat(post("acceptance", "{}").text()).contains("reply_time_missing");
        done(post("acceptance", "{'replyBy':'" + soon() + "'}"), 200);
        assertThat(post("acceptance", "{'replyBy':'" + soon() + "'}").status()).isEqualTo(409);
    }

    private void referred() {
        assertThat(post("referrals", "{'department':'nowhere','request':'x'}").status())
                .isEqualTo(422);
        var made = done(post("referrals", "{'department':'depot','request':'请查那一批水壶'}"), 201);
        assertThat(made.header("Location")).endsWith(complaint.number() + "/referrals");
        var referral = "/referrals/" + id(made);
        assertThat(cast.stranger().post(referral + "/acceptance", "").status()).isEqualTo(404);
        assertThat(cast.handler().post(referral + "/acceptance", "").status()).isEqualTo(403);
        assertThat(cast.liaison().open("/work" + referral + "/answer").status()).isEqualTo(200);
        done(cast.liaison().post(referral + "/acceptance", ""), 200);
        done(cast.liaison().post(referral + "/answer", "{\"answer\":\"密封圈有问题\"}"), 200);
        assertThat(cast.liaison()
                        .post(referral + "/return", "{\"reason\":\"x\"}")
                        .text())
                .contains("referral_ended");
        assertThat(cast.liaison().ask(path("referrals")).text()).contains("\"state\":\"ANSWERED\"", "\"depot\"");
    }

    private void promised() {
        var promise = id(done(post("promises", "{'what':'寄出新壶','dueAt':'" + soon() + "'}"), 201));
        assertThat(post("promises", "{'what':'x','dueAt':'" + soon() + "','by':'nobody'}")
                        .text())
                .contains("\"field\":\"by\"");
        assertThat(post("promises", "{'what':'x','dueAt':'" + soon() + "','by':'cast-stranger'}")
                        .text())
                .as("nobody keeps what they cannot see")
                .contains("promise_by_stranger");
        var kept = cast.handler().send(page("promises/" + promise + "/fulfilment"), "note", "已寄");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(cast.handler()
                        .post(path("promises/" + promise + "/fulfilment"), "{}")
                        .text())
                .contains("promise_ended");
        assertThat(cast.handler().ask(path("promises")).text()).contains("\"state\":\"KEPT\"", "cast-handler");
    }

    private void closed() {
        var form = cast.handler().open(page("closure"));
        assertThat(form.text()).contains("这件投诉成立", "name=\"blanks.service\"").doesNotContain("name=\"blanks.what\"");
        var blank = post("closure", "{'summary':'退款','rootCause':'密封圈','prevention':'换供应商'}");
        assertThat(blank.text()).contains("record_incomplete", "当时的服务");
        var reason = "客户没有说";
        var sent = cast.handler()
                .send(
                        page("closure"),
                        "summary",
                        "退款",
                        "rootCause",
                        "密封圈",
                        "prevention",
                        "换供应商",
                        "blanks.happenedAt",
                        reason,
                        "blanks.service",
                        reason,
                        "blanks.persons",
                        reason,
                        "blanks.realReason",
                        reason,
                        "blanks.excessive",
                        reason);
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        assertThat(cast.now(complaint).stage()).isEqualTo(Stage.CLOSED);
    }

    private void story() {
        var zh = cast.handler().ask(path("timeline")).text();
        assertThat(zh).contains("客户通过网页提交了投诉", "阿晴亲自受理，答应", "小仓代表仓储部给出了反馈", "拟了一项处理方案：退款 ¥128.50", "撤回：“客户不想再提”");
        var en = cast.liaison().ask(path("timeline")).text();
        assertThat(en).contains("took it on in person and promised word by", "for The depot");
        assertThat(cast.handler().ask(path("timeline?limit=2")).text()).contains("\"before\":");
        var sheet = cast.handler().ask("/complaints/" + complaint.number());
        assertThat(sheet.text()).contains("\"round\":2", "WITHDRAWN", "\"completeness\":", complaint.trackingToken());
        assertThat(cast.quality().ask("/complaints/" + complaint.number()).text())
                .doesNotContain(complaint.trackingToken());
    }

    private static String diagnosis() {
        return """
                {'category':'QUALITY','cause':'PRODUCT','locus':'MAKER_PRODUCTION','reasonsSufficient':true,
                 'demandReasonable':true,'origin':'PRODUCT','reasoning':'密封圈没有装好'}""";
    }

    private Clerk.Answer post(String noun, String json) {
        return cast.handler().post(path(noun), json.replace('\'', '"'));
    }

    private static Clerk.Answer done(Clerk.Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer;
    }

    private static long id(Clerk.Answer answer) {
        var found = ID.matcher(answer.text());
        assertThat(found.find()).as(answer.text()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static Instant soon() {
        return Instant.now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    }

    private String path(String noun) {
        return "/complaints/" + complaint.number() + "/" + noun;
    }

    private String page(String noun) {
        return Desk.path(complaint.number()) + "/" + noun;
    }
}
