package app.qingtian.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Audience.Nearness;
import app.qingtian.complaint.Audiences;
import app.qingtian.complaint.Complaint;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Presence;
import app.qingtian.identity.Role;
import app.qingtian.routing.FirstContact;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.Newcomers;
import app.qingtian.world.QingtianTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody is away, and whoever acts for them gets what would have come to them, sees it, and answers it. */
@QingtianTest
class DeputyPageTest {

    private final ApplicationContext house;
    private final Cast cast;
    private final Newcomers staff;
    private final String workshop;
    private final Clerk liaison;
    private final Clerk overseer;
    private final Clerk deputy;
    private final Complaint complaint;

    DeputyPageTest(@Autowired ApplicationContext house) {
        this.house = house;
        cast = Cast.of(house);
        staff = new Newcomers(house);
        workshop = staff.department();
        liaison = staff.hired(Role.LIAISON, workshop);
        overseer = staff.hired(Role.OVERSEER, workshop);
        deputy = staff.hired(Role.FRONTLINE, "shop");
        staff.appoint(workshop, liaison, overseer);
        complaint = cast.lodged();
    }

    @Test
    void theDeputyFromAnotherDepartmentSeesTheQuestionAndAnswersIt() {
        var absence = away(deputy);
        var referral = referred();

        assertThat(cast.handler().ask(path() + "/clocks").status()).isEqualTo(200);
        var page = deputy.open("/work" + path());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("/work/referrals/" + referral + "/answer");
        assertThat(deputy.open("/work/complaints?view=inbox").text()).contains(complaint.number());
        assertThat(house.getBean(Audiences.class)
                        .of(List.of(complaint.id()))
                        .getFirst()
                        .nearness(house.getBean(Presence.class).asToday(deputy.reader())))
                .as("told live, too")
                .contains(Nearness.SEEN);
        var answered = deputy.post("/referrals/" + referral + "/answer", "{\"answer\":\"已核实\"}");
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        assertThat(cast.handler().ask(path() + "/timeline").text())
                .as("who did it is who did it")
                .contains(deputy.reader().name());

        liaison.post("/me/absences/" + absence + "/end", "{}");
        assertThat(deputy.open("/work" + path()).status())
                .as("only while they act")
                .isEqualTo(404);
    }

    @Test
    void whatADepartmentPromisesIsPromisedByWhoIsThere() {
        away(deputy);
        referred();

        assertThat(cast.handler().ask(path() + "/promises").text())
                .contains(deputy.reader().login());
    }

    @Test
    void withoutADeputyTheOverseerActs() {
        var home = house.getBean(Departments.class).byKey(workshop).orElseThrow();
        var presence = house.getBean(Presence.class);
        assertThat(presence.liaison(home)).contains(liaison.reader().personId());

        away(null);

        assertThat(presence.liaison(home)).contains(overseer.reader().personId());
    }

    @Test
    void whereNobodyIsThereTheLiaisonIsNamedAllTheSame() {
        var home = house.getBean(Departments.class).byKey(workshop).orElseThrow();
        away(null);
        enter(overseer, null);

        assertThat(house.getBean(Presence.class).liaison(home))
                .as("the owner is never empty")
                .contains(liaison.reader().personId());
    }

    @Test
    void aStrangerWhoActsForNobodyStillFindsNothing() {
        var referral = referred();

        assertThat(deputy.open("/work" + path()).status()).isEqualTo(404);
        assertThat(deputy.post("/referrals/" + referral + "/answer", "{\"answer\":\"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoeverComesByThemselvesIsOwnedByWhoIsThere() {
        var door = house.getBean(Departments.class).frontDoor();
        long usual = house.getBean(FirstContact.class).atTheDoor().ownerId();
        var keeper =
                house.getBean(app.qingtian.identity.People.class).byId(usual).orElseThrow();
        var entered = cast.administrator()
                .post(
                        "/people/" + keeper.login() + "/absences",
                        absence(deputy.reader().login()));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        try {
            var kept = house.getBean(FirstContact.class).atTheDoor();

            assertThat(kept.ownerId()).isEqualTo(deputy.reader().personId());
            assertThat(kept.departmentId()).isEqualTo(door.id());
            assertThat(cast.lodged().ownerId()).isEqualTo(deputy.reader().personId());
        } finally {
            cast.administrator().post("/people/" + keeper.login() + "/absences/" + id(entered) + "/end", "{}");
        }
        assertThat(house.getBean(FirstContact.class).atTheDoor().ownerId()).isEqualTo(usual);
    }

    private String away(@Nullable Clerk instead) {
        return enter(liaison, instead);
    }

    private static String enter(Clerk somebody, @Nullable Clerk instead) {
        var entered = somebody.post(
                "/me/absences",
                absence(instead == null ? null : instead.reader().login()));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        return id(entered);
    }

    private static String absence(@Nullable String login) {
        var now = Instant.now();
        return "{\"from\":\"%s\",\"until\":\"%s\",\"deputy\":%s}"
                .formatted(
                        now.minusSeconds(60),
                        now.plus(Duration.ofDays(2)),
                        login == null ? "null" : "\"" + login + "\"");
    }

    private static String id(Clerk.Answer answer) {
        return answer.text().replaceAll("(?s).*?\"id\":(\\d+).*", "$1");
    }

    private String referred() {
        var asked =
                cast.handler().post(path() + "/referrals", "{\"department\":\"" + workshop + "\",\"request\":\"请核实\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return id(asked);
    }

    private String path() {
        return "/complaints/" + complaint.number();
    }
}
