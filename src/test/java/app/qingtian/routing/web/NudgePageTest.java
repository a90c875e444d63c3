package app.qingtian.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@QingtianTest
class NudgePageTest {

    @Autowired
    private ApplicationContext house;

    private Cast cast;
    private Complaint complaint;
    private String path = "";
    private String referral = "";

    NudgePageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
        complaint = cast.lodged();
    }

    @BeforeEach
    void aDepartmentIsAsked() {
        path = "/complaints/" + complaint.number();
        var asked = handler().post(path + "/referrals", "{\"department\":\"depot\",\"request\":\"请核实\"}");
        referral = asked.text().replaceAll("(?s).*?\"id\":(\\d+).*", "$1");
    }

    @Test
    void theOwnerAsksADepartmentAgainAndItCounts() {
        var nudged = handler().post("/referrals/" + referral + "/nudge", "{\"words\":\"客户今天就要答复\"}");

        assertThat(nudged.status()).as(nudged.text()).isEqualTo(200);
        assertThat(handler().ask(path + "/timeline").text()).contains("阿晴催办仓储部：“客户今天就要答复”");
        assertThat(handler().ask(path + "/referrals").text()).contains("\"nudges\":1");
        assertThat(handler().open("/work" + path).text()).contains("催办过 1 次");
    }

    @Test
    void whoeverMayNotAskAgainIsToldSoBeforeTheyWrite() {
        var nudge = "/work/referrals/" + referral + "/nudge";
        assertThat(handler().open(nudge).text()).contains("name=\"words\"");
        assertThat(cast.quality().open(nudge).status()).isEqualTo(403);
        assertThat(cast.stranger().open(nudge).status()).isEqualTo(404);
        assertThat(cast.quality().open("/work/referrals/" + referral + "/redo").status())
                .isEqualTo(403);

        cast.liaison().post("/referrals/" + referral + "/answer", "{\"answer\":\"已核实\"}");
        assertThat(handler().open(nudge).text()).contains("这件转办已经结束。");
    }

    @Test
    void whoeverAsksHowItIsGoingIsPromisedAWordUnlessOneIsPromisedAlready() {
        var early = cast.lodged();
        handler().post("/public/complaints/" + early.trackingToken() + "/nudge", "{}");
        assertThat(handler().ask("/complaints/" + early.number() + "/clocks").text())
                .as("a person takes it on soon, that is promised already")
                .doesNotContain("REPLY");

        var tracking = "/public/complaints/" + complaint.trackingToken();
        handler().post(path + "/acceptance", "{\"replyBy\":\"" + Instant.now().plusSeconds(7200) + "\"}");
        handler().post(path + "/messages", "{\"text\":\"还在核实\"}");
        var asked = handler().post(tracking + "/nudge", "{}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);

        assertThat(handler().ask(path + "/clocks").text()).contains("\"kind\":\"REPLY\"");
    }

    @Test
    void aStormOfNudgesIsRefusedAndSaysWhenItCanBeDoneAgain() {
        handler().post("/referrals/" + referral + "/nudge", "{}");

        var again = handler().post("/referrals/" + referral + "/nudge", "{}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("nudged_already", "以后可以再催");
    }

    @Test
    void nobodyNudgesAboutWhatIsAnswered() {
        cast.liaison().post("/referrals/" + referral + "/answer", "{\"answer\":\"已核实\"}");

        assertThat(handler().post("/referrals/" + referral + "/nudge", "{}").text())
                .contains("referral_ended");
    }

    @Test
    void nobodyIsUrgedAboutWhatTheCustomerTookBack() {
        var back = handler().post(path + "/withdrawal", "{\"reason\":\"不用了\"}");
        assertThat(back.status()).as(back.text()).isEqualTo(200);

        assertThat(handler().post("/referrals/" + referral + "/nudge", "{}").text())
                .contains("stage_forbids");
    }

    @Test
    void theCustomerAsksHowItIsGoingFromTheirOwnPage() {
        var tracking = "/public/complaints/" + complaint.trackingToken();

        var asked = handler().post(tracking + "/nudge", "{}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        assertThat(handler().ask(path + "/timeline").text()).contains("客户催了一次");
        assertThat(handler().post(tracking + "/nudge", "{}").status()).isEqualTo(409);
        var page = handler().send("/t/" + complaint.trackingToken() + "/nudge");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("刚刚催过");
        assertThat(handler()
                        .post("/public/complaints/nobodys-token/nudge", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void strangersFindNothingAndOnlookersDoNotNudge() {
        assertThat(cast.stranger()
                        .post("/referrals/" + referral + "/nudge", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(cast.quality()
                        .post("/referrals/" + referral + "/nudge", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(cast.stranger()
                        .open("/work/referrals/" + referral + "/nudge")
                        .status())
                .isEqualTo(404);
        assertThat(handler().open("/work/referrals/" + referral + "/nudge").text())
                .contains("每催一次都会记下");
    }

    private Clerk handler() {
        return cast.handler();
    }
}
