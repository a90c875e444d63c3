package app.qingtian.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers that are not good enough, questions sent back and forth, and who leads then. */
@QingtianTest
class RedoPageTest {

    private static final String QUESTION = "{\"department\":\"depot\",\"request\":\"请核实\"}";

    @Autowired
    private JdbcClient jdbc;

    private final Cast cast;
    private final Complaint complaint;
    private final String path;

    RedoPageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
        complaint = cast.lodged();
        path = "/complaints/" + complaint.number();
    }

    @Test
    void aPoorAnswerIsAskedForOnceMoreWithTimeOfItsOwn() {
        var first = answered(asked());

        var redone = cast.handler().post("/referrals/" + first + "/redo", "{\"request\":\"请写清发货时间\"}");

        assertThat(redone.status()).as(redone.text()).isEqualTo(201);
        assertThat(cast.handler().ask(path + "/timeline").text()).contains("阿晴请仓储部重办：“请写清发货时间”");
        assertThat(cast.handler().ask(path + "/referrals").text()).contains("\"redoOf\":" + first, "已核实");
        assertThat(running()).as("a clock for taking and one for answering").isEqualTo(2);
        assertThat(cast.handler()
                        .post("/referrals/" + first + "/redo", "{\"request\":\"再来\"}")
                        .text())
                .contains("referral_already_there");
    }

    @Test
    void whatWasNotAnsweredCannotBeDoneAgain() {
        var id = asked();

        assertThat(cast.handler()
                        .post("/referrals/" + id + "/redo", "{\"request\":\"重办\"}")
                        .text())
                .contains("redo_without_answer");
        assertThat(cast.handler().open("/work/referrals/" + id + "/redo").text())
                .contains("还没有反馈");
        assertThat(cast.quality()
                        .post("/referrals/" + id + "/redo", "{\"request\":\"重办\"}")
                        .status())
                .isEqualTo(403);
        assertThat(cast.stranger()
                        .post("/referrals/" + id + "/redo", "{\"request\":\"重办\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void backAndForthThreeTimesNamesALeadAndCallsTheOverseerAbove() {
        var stands = "";
        for (int time = 0; time < 3; time++) {
            var returned = cast.liaison().post("/referrals/" + asked() + "/return", "{\"reason\":\"不归我们\"}");
            assertThat(returned.status()).isEqualTo(200);
            stands = returned.header("ETag");
        }

        assertThat(cast.handler().ask(path + "/timeline").text())
                .contains("指定客服中心牵头")
                .containsOnlyOnce("督办：多次退单或重办");
        assertThat(stands)
                .as("whoever acted last knows where it stands after what followed")
                .isEqualTo("\"v" + cast.now(complaint).version() + "\"");
    }

    @Test
    void theLeadMayAskOthersAgain() {
        var id = asked();
        assertThat(cast.liaison().post("/referrals/" + id + "/nudge", "{}").status())
                .isEqualTo(403);

        var named = cast.handler().post(path + "/lead", "{\"department\":\"depot\",\"reason\":\"货在仓储\"}");

        assertThat(named.status()).as(named.text()).isEqualTo(200);
        assertThat(cast.handler().open("/work" + path).text()).contains("牵头");
        assertThat(cast.liaison().post("/referrals/" + id + "/nudge", "{}").status())
                .isEqualTo(200);
        assertThat(cast.handler()
                        .post(path + "/lead", "{\"department\":\"shop\",\"reason\":\"x\"}")
                        .text())
                .contains("lead_not_asked");
        assertThat(cast.handler()
                        .post(path + "/lead", "{\"department\":\"nowhere\",\"reason\":\"x\"}")
                        .status())
                .isEqualTo(422);
        assertThat(cast.liaison()
                        .post(path + "/lead", "{\"department\":\"depot\",\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aLeadThatGivesItsQuestionBackLeadsNoMore() {
        var id = asked();
        cast.handler().post(path + "/lead", "{\"department\":\"depot\",\"reason\":\"货在仓储\"}");

        cast.liaison().post("/referrals/" + id + "/return", "{\"reason\":\"不归我们\"}");

        assertThat(cast.handler().ask(path + "/referrals").text()).contains("\"leads\":false");
        for (int time = 0; time < 2; time++) {
            cast.liaison().post("/referrals/" + asked() + "/return", "{\"reason\":\"不归我们\"}");
        }
        assertThat(cast.handler().ask(path + "/timeline").text())
                .as("nobody leads after three returns")
                .contains("指定客服中心牵头", "督办：多次退单或重办");
    }

    private String asked() {
        var asked = cast.handler().post(path + "/referrals", QUESTION);
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return asked.text().replaceAll("(?s).*?\"id\":(\\d+).*", "$1");
    }

    private String answered(String id) {
        cast.liaison().post("/referrals/" + id + "/answer", "{\"answer\":\"已核实\"}");
        return id;
    }

    private long running() {
        return jdbc.sql("""
                        select count(*) from promise where complaint_id = ? and referral_id is not null
                           and kept_at is null and released_at is null
                        """).param(complaint.id()).query(Long.class).single();
    }
}
