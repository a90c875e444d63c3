package app.qingtian.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/** What is sent twice, too early or by the wrong hand does not count. */
@QingtianTest
class OncePageTest {

    @Autowired
    ApplicationContext house;

    private Clerk handler;
    private Complaint complaint;

    @BeforeEach
    void anAcceptedComplaint() {
        handler = Cast.of(house).handler();
        complaint = Cast.of(house).lodged();
        handler.post(
                "/complaints/" + complaint.number() + "/acceptance",
                "{\"settledOnTheSpot\":false,\"replyBy\":\"%s\"}"
                        .formatted(complaint.receivedAt().plusSeconds(7200)));
    }

    @Test
    void aDecisionSentTwiceFromOnePageIsToldOnce() {
        var path = "/work/complaints/" + complaint.number() + "/decision";
        assertThat(handler.open(path).text()).contains("name=\"version\" value=\"2\"");
        String[] fields = {"version", "2", "decision", "换一个新的", "reasons", "接缝漏水", "furtherWays", "12315"};
        assertThat(handler.send(path, fields).status()).isEqualTo(303);
        var again = handler.send(path, fields);
        assertThat(again.status()).isEqualTo(412);
        assertThat(again.text()).contains("换一个新的", "name=\"version\" value=\"3\"");
    }

    @Test
    void aPromiseToActIsKeptByTheActAlone() {
        var promises =
                handler.ask("/complaints/" + complaint.number() + "/promises").text();
        var decision = promises.replaceFirst("(?s).*\"id\":(\\d+)[^}]*\"DECISION\".*", "$1");
        var answer = handler.post("/complaints/" + complaint.number() + "/promises/" + decision + "/fulfilment", "{}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("promise_kept_by_act");
    }

    @Test
    void whoCannotTakeTheAnswerIsToldBeforeAnythingHappens() {
        var path = "/complaints/" + complaint.number() + "/messages";
        var refused = handler.call(HttpMethod.POST, path, "{\"text\":\"hello\"}", "Accept", "text/html");
        assertThat(refused.status()).isEqualTo(406);
        assertThat(handler.ask(path).text()).doesNotContain("hello");
    }

    @Test
    void theDirectoryNeedsNoWords() {
        assertThat(handler.ask("/people").status()).isEqualTo(200);
    }
}
