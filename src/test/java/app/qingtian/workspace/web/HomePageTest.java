package app.qingtian.workspace.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.identity.Role;
import app.qingtian.promise.BrokenPromises;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.Newcomers;
import app.qingtian.world.QingtianTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What today wants of somebody, and of their department. */
@QingtianTest
class HomePageTest {

    private final ApplicationContext house;
    private final JdbcClient jdbc;
    private final Cast cast;
    private final Newcomers staff;
    private final String workshop;
    private final Clerk keeper;
    private final Clerk overseer;
    private final Complaint complaint;
    private final String path;

    HomePageTest(@Autowired ApplicationContext house, @Autowired JdbcClient jdbc) {
        this.house = house;
        this.jdbc = jdbc;
        cast = Cast.of(house);
        staff = new Newcomers(house);
        workshop = staff.department();
        keeper = staff.hired(Role.HANDLER, workshop);
        overseer = staff.hired(Role.OVERSEER, workshop);
        staff.appoint(workshop, keeper, overseer);
        complaint = cast.lodged();
        path = "/complaints/" + complaint.number();
    }

    @Test
    void somebodyNewIsToldWhatWillStandHereAndWhatToDoNext() {
        var home = keeper.open("/work");

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.text())
                .contains("今天没有到期的承诺", "没有人在等", "承诺都守住了", "最近还没有收到感谢")
                .contains("view=unaccepted", "/work/complaints/new", "stage=SETTLED");
    }

    @Test
    void whatIsDueTodayStandsThereAndWhatIsDueLaterDoesNot() {
        accepted();
        assertThat(keeper.ask("/day").text()).contains("\"due\":[]");

        due("now() - interval '2 hours'");

        assertThat(keeper.ask("/day").text()).contains(complaint.number(), "\"overdue\":1", "\"today\":0");
        assertThat(keeper.open("/work").text()).contains("今天到期", complaint.number(), "1 项已超时");
        assertThat(cast.stranger().open("/work").text()).doesNotContain(complaint.number());
    }

    @Test
    void aQuestionWaitsForWhoeverSpeaksForTheDepartmentUntilItIsAnswered() {
        cast.handler().post(path + "/referrals", "{\"department\":\"" + workshop + "\",\"request\":\"请核实\"}");
        long id = jdbc.sql("select id from referral where complaint_id = ?")
                .param(complaint.id())
                .query(Long.class)
                .single();
        assertThat(keeper.open("/work").text()).contains("签收转办", "/work/referrals/" + id + "/acceptance");
        assertThat(overseer.open("/work?of=department").text()).contains("签收转办", complaint.number());
        assertThat(overseer.open("/work").text())
                .as("it is the liaison's to take")
                .doesNotContain(complaint.number());

        keeper.post("/referrals/" + id + "/acceptance", "{}");
        assertThat(keeper.open("/work").text()).contains("答复转办", "/work/referrals/" + id + "/answer");
        keeper.post("/referrals/" + id + "/answer", "{\"answer\":\"已核实\"}");

        assertThat(keeper.open("/work").text()).doesNotContain("答复转办");
    }

    @Test
    void whatWasNotKeptStandsThereUntilTheDayAfter() {
        accepted();
        due("now() - interval '1 hour'");
        house.getBean(BrokenPromises.class).sweep();

        assertThat(keeper.ask("/day").text()).contains("\"broken\":[{\"number\":\"" + complaint.number());
        assertThat(keeper.open("/work").text()).contains("还没有做到");
        assertThat(overseer.ask("/day?of=DEPARTMENT").text())
                .contains("\"broken\":[{\"number\":\"" + complaint.number());
        assertThat(overseer.ask("/day").text()).contains("\"what\":\"OVERSEE\"", complaint.number());

        jdbc.sql(
                        "update promise set broken_at = now() - interval '3 days' where complaint_id = ? and broken_at is not null")
                .param(complaint.id())
                .update();
        assertThat(keeper.ask("/day").text()).contains("\"broken\":[]");
    }

    @Test
    void thanksStandThereInTheCustomersOwnWords() {
        accepted();
        keeper.post(path + "/decision", "{\"decision\":\"换新\",\"reasons\":\"有缺陷\",\"furtherWays\":\"可拨打 12315\"}");
        var tracking = "/public/complaints/" + complaint.trackingToken();
        var said = cast.stranger().post(tracking + "/settlement", "{\"accepted\":true,\"reason\":\"师傅当天就来了，谢谢\"}");
        assertThat(said.status()).as(said.text()).isBetween(200, 201);

        assertThat(keeper.open("/work").text()).contains("师傅当天就来了，谢谢", "认可时说");
        assertThat(overseer.open("/work?of=department").text()).contains("师傅当天就来了，谢谢");
        assertThat(keeper.ask("/day").text()).contains("\"ACCEPTANCE\"");
        assertThat(cast.handler().ask("/day").text()).doesNotContain("师傅当天就来了");
    }

    @Test
    void theDayOfADepartmentIsForWhoeverAnswersForItAndALinkNeverBreaks() {
        var colleague = staff.hired(Role.FRONTLINE, workshop);

        assertThat(colleague.ask("/day?of=DEPARTMENT").status()).isEqualTo(403);
        assertThat(colleague.open("/work?of=department").text()).doesNotContain("of=department");
        assertThat(colleague.open("/work?of=nonsense").status()).isEqualTo(200);
        assertThat(overseer.open("/work").text()).contains("/work?of=department");
        assertThat(overseer.ask("/day?of=nonsense").status()).isEqualTo(422);
    }

    @Test
    void aConfidentialOneIsInTheDayOfTheNamedOnly() {
        accepted();
        due("now() - interval '2 hours'");
        cast.quality().post(path + "/circle", "{\"reason\":\"涉及同事\"}");

        assertThat(keeper.ask("/day").text()).contains(complaint.number());
        assertThat(overseer.ask("/day?of=DEPARTMENT").text()).doesNotContain(complaint.number());
    }

    private void accepted() {
        var sent = keeper.post(
                path + "/acceptance", "{\"replyBy\":\"" + Instant.now().plus(Duration.ofDays(5)) + "\"}");
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        due("now() + interval '9 days'");
    }

    /** One promise is due then, and all others much later. */
    private void due(String moment) {
        jdbc.sql("update promise set due_at = case when kind = 'REPLY' then " + moment
                        + " else now() + interval '30 days' end where complaint_id = ?")
                .param(complaint.id())
                .update();
    }
}
