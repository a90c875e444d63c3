package app.qingtian.load.web;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who carries how much, what was broken and whose time it was, and handing many over at once. */
@QingtianTest
class LoadPageTest {

    private final ApplicationContext house;
    private final JdbcClient jdbc;
    private final Cast cast;
    private final String workshop;
    private final Clerk handler;
    private final Clerk colleague;
    private final Clerk overseer;

    LoadPageTest(@Autowired ApplicationContext house, @Autowired JdbcClient jdbc) {
        this.house = house;
        this.jdbc = jdbc;
        cast = Cast.of(house);
        var staff = new Newcomers(house);
        workshop = staff.department();
        handler = staff.hired(Role.HANDLER, workshop);
        colleague = staff.hired(Role.HANDLER, workshop);
        overseer = staff.hired(Role.OVERSEER, workshop);
        staff.appoint(workshop, staff.hired(Role.LIAISON, workshop), overseer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/load/broken", "/load", "/oversights", "/complaints"})
    void anEditedPlaceInAListIsNoPlace(String list) {
        var answer = cast.quality().ask(list + "?cursor=edited");

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("cursor_invalid");
    }

    @Test
    void promisesAreCountedByTheDayOnWhichTheyAreDue() {
        var complaint = accepted();
        due(complaint, "REPLY", "now() - interval '1 hour'");

        var load = overseer.ask("/load");

        assertThat(load.status()).isEqualTo(200);
        assertThat(load.text()).contains("\"view\":\"DEPARTMENT\"");
        assertThat(mine(load.text())).contains("\"open\":1", "\"overdue\":1", "\"overCapacity\":false");
        var page = overseer.open("/work/load").text();
        assertThat(page).contains("未来十天", handler.reader().name(), "已超期");
        assertThat(page).contains("/work/load/people/" + handler.reader().login() + "?due=0");
        assertThat(overseer.open("/work/load/people/" + handler.reader().login() + "?due=0")
                        .text())
                .contains(complaint.number(), "回话")
                .doesNotContain("给出处理决定");
    }

    @Test
    void whoCarriesMoreThanTheyCanIsSaidInWords() {
        accepted();
        accepted();
        overseer.call(HttpMethod.PUT, "/people/" + handler.reader().login() + "/capacity", "{\"open\":1}");

        assertThat(mine(overseer.ask("/load").text())).contains("\"capacity\":1", "\"overCapacity\":true");
        assertThat(overseer.open("/work/load").text()).contains("超 1 件");
    }

    @Test
    void whatRestsIsNotDue() {
        var complaint = accepted();
        jdbc.sql("update promise set rests = true, due_at = now() where complaint_id = ?")
                .param(complaint.id())
                .update();

        assertThat(mine(overseer.ask("/load").text())).contains("\"overdue\":0");
    }

    @Test
    void eachSeesWhatIsTheirsToSee() {
        accepted();

        assertThat(cast.stranger().open("/work/load").text())
                .as("nothing but their own")
                .doesNotContain(handler.reader().name());
        assertThat(cast.stranger().ask("/load?view=all").status()).isEqualTo(404);
        assertThat(cast.stranger().ask("/load?department=" + workshop).status()).isEqualTo(404);
        assertThat(cast.stranger()
                        .open("/work/load/people/" + handler.reader().login())
                        .status())
                .isEqualTo(404);
        assertThat(cast.liaison().ask("/load?department=" + workshop).status()).isEqualTo(404);
        assertThat(handler.ask("/load").text()).contains("\"view\":\"MINE\"");
        assertThat(cast.quality().ask("/load?department=" + workshop).text())
                .contains(handler.reader().login());
        assertThat(overseer.ask("/load?department=nowhere").status()).isEqualTo(404);
    }

    @Test
    void aBrokenPromiseIsListedWithWhoeverHeldItMost() {
        var complaint = accepted();
        due(complaint, "REPLY", "now() - interval '1 minute'");
        house.getBean(BrokenPromises.class).sweep();

        var broken = overseer.ask("/load/broken");

        assertThat(broken.status()).isEqualTo(200);
        assertThat(broken.text()).contains(complaint.number(), "\"kind\":\"REPLY\"");
        assertThat(overseer.open("/work/load").text()).contains("近 30 天没有守住的承诺", complaint.number());
        assertThat(cast.liaison().ask("/load/broken").text())
                .as("another department's")
                .doesNotContain(complaint.number());
    }

    @Test
    void whatADepartmentDidNotAnswerInTimeWasItsTime() {
        var complaint = accepted();
        handler.post(
                "/complaints/" + complaint.number() + "/referrals",
                "{\"department\":\"" + workshop + "\",\"request\":\"请核实\"}");
        due(complaint, "TAKING", "now() - interval '1 minute'");
        house.getBean(BrokenPromises.class).sweep();

        assertThat(overseer.ask("/load/broken").text())
                .contains("\"kind\":\"TAKING\"", "\"whose\":\"ASKED\",\"department\":\"" + workshop + "\"");
        assertThat(overseer.open("/work/load").text()).contains("主要耗时：在工坊");
    }

    @Test
    void howADepartmentAnswersIsTold() {
        var complaint = accepted();
        var asked = handler.post(
                "/complaints/" + complaint.number() + "/referrals",
                "{\"department\":\"" + workshop + "\",\"request\":\"请核实\"}");
        var id = asked.text().replaceAll("(?s).*?\"id\":(\\d+).*", "$1");
        handler.post("/referrals/" + id + "/nudge", "{}");
        overseer.post("/referrals/" + id + "/answer", "{\"answer\":\"已核实\"}");

        assertThat(overseer.ask("/load/departments?days=90").text())
                .contains("\"department\":\"" + workshop + "\"", "\"asked\":1", "\"nudges\":1", "\"of\":1");
        assertThat(overseer.open("/work/load?days=90").text()).contains("各部门近 90 天", "反馈用时");
    }

    @Test
    void whoseTimeItWasIsToldAfterTheFact() {
        var complaint = accepted();

        var spent = handler.ask("/complaints/" + complaint.number() + "/clocks/spent");

        assertThat(spent.status()).isEqualTo(200);
        assertThat(spent.text()).contains("\"minutes\":", "\"spent\":[");
        assertThat(cast.stranger()
                        .ask("/complaints/" + complaint.number() + "/clocks/spent")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void manyAreHandedOverAtOnceAndEachIsTold() {
        var one = accepted();
        var other = accepted();
        var untaken = cast.lodged();
        var page = overseer.open("/work/load/people/" + handler.reader().login());
        assertThat(page.text()).contains("value=\"" + one.number() + "\"", "转交给同事");

        var handed = handOver(overseer, one.number(), other.number(), untaken.number(), one.number());

        assertThat(handed.status()).as(handed.text()).isEqualTo(200);
        assertThat(cast.now(one).ownerId()).isEqualTo(colleague.reader().personId());
        assertThat(cast.now(other).ownerId()).isEqualTo(colleague.reader().personId());
        assertThat(handed.text())
                .contains("\"number\":\"" + one.number() + "\",\"done\":true", "\"done\":false", "unknown");
        assertThat(colleague.ask("/complaints/" + one.number() + "/timeline").text())
                .contains(overseer.reader().name() + "把它从" + handler.reader().name() + "手里转交给"
                        + colleague.reader().name());
        assertThat(mine(overseer.ask("/load").text(), colleague)).contains("\"open\":2");
        assertThat(handOver(overseer, one.number()).text()).contains("already_theirs");
    }

    @Test
    void thePageTellsEachToo() {
        var one = accepted();
        var path = "/work/load/people/" + handler.reader().login() + "/handovers";
        var to = colleague.reader().login();

        var blank = overseer.send(path, "to", to, "briefing", "前情");
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.text()).contains("请至少勾选一件投诉");
        var untold = overseer.send(path, "numbers", one.number(), "to", to, "briefing", " ");
        assertThat(untold.status()).isEqualTo(422);
        assertThat(untold.text()).as("what was ticked stays ticked").contains("checked");
        var done = overseer.send(path, "numbers", one.number(), "to", to, "briefing", "客户要求换新，已答应周三回话");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.text()).contains("转交了 1 件，没有转交 0 件");
    }

    @Test
    void onlyWhoeverWatchesHandsOver() {
        var one = accepted();

        assertThat(handOver(handler, one.number()).status()).isEqualTo(403);
        assertThat(handOver(cast.quality(), one.number()).status()).isEqualTo(403);
        assertThat(overseer.post("/load/handovers", "{\"numbers\":[],\"to\":\"x\",\"briefing\":\"x\"}")
                        .status())
                .isEqualTo(422);
        assertThat(overseer.post(
                                "/load/handovers",
                                "{\"numbers\":[\"" + one.number() + "\"],\"to\":\"nobody-at-all\",\"briefing\":\"x\"}")
                        .status())
                .isEqualTo(422);
        colleague.post(
                "/me/absences",
                "{\"from\":\"%s\",\"until\":\"%s\"}"
                        .formatted(Instant.now().minusSeconds(60), Instant.now().plus(Duration.ofDays(1))));
        assertThat(handOver(overseer, one.number()).text()).contains("colleague_away");
        assertThat(cast.now(one).ownerId()).isEqualTo(handler.reader().personId());
    }

    private Clerk.Answer handOver(Clerk by, String... numbers) {
        return by.post(
                "/load/handovers",
                "{\"numbers\":[\"%s\"],\"to\":\"%s\",\"briefing\":\"客户要求换新\"}"
                        .formatted(
                                String.join("\",\"", numbers),
                                colleague.reader().login()));
    }

    private Complaint accepted() {
        var complaint = cast.lodged();
        var accepted = handler.post(
                "/complaints/" + complaint.number() + "/acceptance",
                "{\"replyBy\":\"" + Instant.now().plus(Duration.ofDays(2)) + "\"}");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        return complaint;
    }

    private void due(Complaint complaint, String kind, String at) {
        jdbc.sql("update promise set due_at = " + at + " where complaint_id = ? and kind = ?")
                .param(complaint.id())
                .param(kind)
                .update();
    }

    private String mine(String load) {
        return mine(load, handler);
    }

    /** The line of one person. */
    private static String mine(String load, Clerk clerk) {
        int begin = load.indexOf("{\"login\":\"" + clerk.reader().login() + "\"");
        assertThat(begin).as(load).isNotNegative();
        return load.substring(begin, load.indexOf('}', begin));
    }
}
