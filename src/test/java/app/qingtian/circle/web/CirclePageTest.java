package app.qingtian.circle.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.InboxCounts;
import app.qingtian.identity.People;
import app.qingtian.identity.Reader;
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
import org.springframework.test.web.servlet.MockMvc;

/** Who knows of a confidential complaint, and how others come to know of it. */
@QingtianTest
class CirclePageTest {

    private final ApplicationContext house;
    private final JdbcClient jdbc;
    private final Cast cast;
    private final Newcomers staff;
    private final Complaint complaint;
    private final String path;

    CirclePageTest(@Autowired ApplicationContext house, @Autowired JdbcClient jdbc) {
        this.house = house;
        this.jdbc = jdbc;
        cast = Cast.of(house);
        staff = new Newcomers(house);
        complaint = cast.lodged();
        path = "/complaints/" + complaint.number();
    }

    @Test
    void onlyTheOwnerAndTheNamedSeeIt() {
        assertThat(cast.handler().open("/work" + path).status()).isEqualTo(200);

        close("\"named\":[\"cast-stranger\"]");

        assertThat(cast.handler().open("/work" + path).status()).isEqualTo(404);
        assertThat(cast.administrator().ask(path).status()).isEqualTo(404);
        assertThat(cast.stranger().open("/work" + path).status())
                .as("somebody from a shop who usually sees nothing of it")
                .isEqualTo(200);
        var page = owner().open("/work" + path).text();
        assertThat(page).contains("保密", "小质", "小店", "取消保密");
        assertThat(cast.quality().ask(path).text()).contains("\"confidential\":true");
        assertThat(cast.quality().ask(path + "/timeline").text()).contains("小质将投诉设为保密");
        assertThat(cast.quality().ask(path + "/circle").text()).contains("\"OWNER\"", "\"CHOSEN\"", "小店");
        assertThat(cast.stranger().open("/work" + path + "/circle/people").status())
                .as("to know is not to say who knows")
                .isEqualTo(403);
    }

    @Test
    void theFormAsksTheOwnerForASecondPersonAndNobodyElse() {
        assertThat(owner().open("/work" + path + "/circle").text())
                .containsPattern("<(?:select|input)[^>]*name=\"named\"[^>]* required");
        assertThat(cast.quality().open("/work" + path + "/circle").text())
                .doesNotContainPattern("<(?:select|input)[^>]*name=\"named\"[^>]* required");
        assertThat(owner().send("/work" + path + "/circle", "named", "", "reason", "涉及同事")
                        .text())
                .contains("至少要有两个人知情");
    }

    @Test
    void itIsGoneFromTheNumbersOfEverybodyElse() {
        var shop = staff.department();
        var colleague = staff.hired(Role.FRONTLINE, shop);
        var keeper = staff.hired(Role.HANDLER, shop);
        accept(keeper);
        assertThat(department(colleague)).isEqualTo(1);
        assertThat(inbox(colleague)).isEqualTo(1);

        close("\"named\":[]");

        assertThat(department(colleague)).isZero();
        assertThat(inbox(colleague)).isZero();
        assertThat(department(keeper)).isEqualTo(1);
        assertThat(mine(keeper)).isEqualTo(1);
    }

    @Test
    void whoeverSpeaksForADepartmentIsNamedWhenItIsAskedAndNobodyElseThere() {
        close("\"named\":[\"cast-handler\"]");

        var asked = cast.handler().post(path + "/referrals", "{\"department\":\"depot\",\"request\":\"请核实\"}");

        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(cast.liaison().open("/work" + path).status()).isEqualTo(200);
        assertThat(cast.overseer().open("/work" + path).status()).isEqualTo(404);
        assertThat(cast.quality().ask(path + "/timeline").text()).contains("小仓负责答复转办，因此知情");
        assertThat(cast.liaison().ask("/notices").text()).contains(complaint.number(), "REFERRED", "CONFIDED");
    }

    @Test
    void whoIsBarredIsNeitherAskedNorMadeTheOwnerNorLetIn() {
        close("\"named\":[\"cast-handler\"],\"barred\":[\"cast-liaison\",\"cast-administrator\"]");
        accept(cast.handler());

        assertThat(cast.handler()
                        .post(path + "/referrals", "{\"department\":\"depot\",\"request\":\"请核实\"}")
                        .text())
                .contains("person_barred", "小仓");
        assertThat(cast.administrator()
                        .post("/admissions", "{\"number\":\"" + complaint.number() + "\",\"reason\":\"看看\"}")
                        .status())
                .isEqualTo(404);
        assertThat(cast.quality().ask(path + "/referrals").text()).isEqualTo("[]");
        assertThat(cast.quality().ask(path + "/timeline").text()).contains("回避：小仓");
        assertThat(cast.quality()
                        .post(path + "/circle/people", place("cast-liaison", "NONE"))
                        .status())
                .isEqualTo(200);
        assertThat(cast.handler()
                        .post(path + "/referrals", "{\"department\":\"depot\",\"request\":\"请核实\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theLadderClimbsPastWhoIsBarredAndLetsInWhoStandsAbove() {
        var shop = staff.department();
        var keeper = staff.hired(Role.HANDLER, shop);
        var overseer = staff.hired(Role.OVERSEER, shop);
        staff.appoint(shop, keeper, overseer);
        accept(keeper);
        close("\"barred\":[\"" + overseer.reader().login() + "\"]");

        broken();

        assertThat(overseer.open("/work" + path).status()).isEqualTo(404);
        var timeline = cast.quality().ask(path + "/timeline").text();
        assertThat(timeline).contains("负责督办，因此知情");
        assertThat(overseer.ask("/notices").text()).doesNotContain(complaint.number());
        assertThat(jdbc.sql("select count(*) from oversight where complaint_id = ? and overseer_id <> ?")
                        .params(complaint.id(), overseer.reader().personId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anAdministratorLetsThemselfInAndEverybodyInTheCircleIsTold() {
        close("\"named\":[]");
        var wish = "{\"number\":\"" + complaint.number() + "\",\"reason\":\"负责人已离职\"}";
        assertThat(cast.handler().post("/admissions", wish).status()).isEqualTo(403);
        assertThat(cast.handler().open("/work/admissions").status()).isEqualTo(403);

        var sent = cast.administrator().send("/work/admissions", "number", complaint.number(), "reason", "负责人已离职");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(cast.administrator().open("/work" + path).status()).isEqualTo(200);
        assertThat(cast.quality().ask(path + "/timeline").text()).contains("以管理员身份自行进入", "负责人已离职");
        assertThat(cast.quality().ask("/notices").text()).contains(complaint.number(), "LET_IN");
        assertThat(cast.administrator().post("/admissions", wish).status())
                .as("as for a number that there is not")
                .isEqualTo(404);
    }

    @Test
    void whatWasToldBeforeIsTakenBack() {
        cast.handler().post(path + "/referrals", "{\"department\":\"depot\",\"request\":\"请核实\"}");
        assertThat(cast.liaison().ask("/notices").text()).contains(complaint.number());
        assertThat(unread("cast-liaison")).isPositive();

        close("\"named\":[]");

        assertThat(cast.liaison().ask("/notices").text()).doesNotContain(complaint.number());
        assertThat(unread("cast-liaison")).isZero();
    }

    @Test
    void nobodyIsLeftAloneWithItAndTheOwnerAlwaysKnows() {
        assertThat(owner().post(path + "/circle", "{\"reason\":\"涉及同事\"}").text())
                .contains("circle_too_small");
        assertThat(owner().post(path + "/circle", "{\"named\":[\"nobody-here\"],\"reason\":\"涉及同事\"}")
                        .text())
                .contains("person_unknown");
        assertThat(cast.handler()
                        .post(path + "/circle", "{\"reason\":\"涉及同事\"}")
                        .status())
                .isEqualTo(403);
        var login = owner().reader().login();
        assertThat(cast.quality()
                        .post(path + "/circle", "{\"barred\":[\"" + login + "\"],\"reason\":\"涉及负责人\"}")
                        .text())
                .contains("owner_stays_named");
        close("\"named\":[]");

        assertThat(cast.quality()
                        .post(path + "/circle/people", place(login, "BARRED"))
                        .text())
                .contains("owner_stays_named");
        assertThat(owner().post(path + "/circle/people", place("cast-quality", "NONE"))
                        .text())
                .contains("circle_too_small");
        assertThat(cast.quality().post(path + "/circle", "{\"reason\":\"再来\"}").text())
                .contains("confidential_already");
        assertThat(cast.quality()
                        .send("/work" + path + "/circle", "reason", " ")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoIsLetGoSeesItNoMoreAndWhenItIsOpenedEverybodyDoesAgain() {
        close("\"named\":[\"cast-handler\"]");
        assertThat(cast.quality()
                        .send(
                                "/work" + path + "/circle/people",
                                "person",
                                "cast-handler",
                                "standing",
                                "NONE",
                                "reason",
                                "换人")
                        .status())
                .isEqualTo(303);
        assertThat(cast.handler().open("/work" + path).status()).isEqualTo(404);

        assertThat(cast.quality()
                        .send("/work" + path + "/circle/ending", "reason", "已查清")
                        .status())
                .isEqualTo(303);

        assertThat(cast.handler().open("/work" + path).status()).isEqualTo(200);
        assertThat(cast.handler().ask(path + "/timeline").text()).contains("取消了保密");
        assertThat(cast.quality()
                        .post(path + "/circle/ending", "{\"reason\":\"再来\"}")
                        .text())
                .contains("not_confidential");
    }

    private void accept(Clerk clerk) {
        var soon = Instant.now().plus(Duration.ofDays(5));
        assertThat(clerk.post(path + "/acceptance", "{\"replyBy\":\"" + soon + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aCustomerMayAskThatFewKnowOfIt() {
        var lodged = cast.stranger().post("/public/complaints", "{\"narrative\":\"店长骂人\",\"discreet\":true}");
        assertThat(lodged.status()).as(lodged.text()).isEqualTo(201);
        var number = jdbc.sql(
                        "select number from complaint where confidential and narrative = '店长骂人' order by id desc limit 1")
                .query(String.class)
                .single();
        assertThat(lodged.text()).contains(number);

        assertThat(cast.handler().ask("/complaints/" + number).status()).isEqualTo(404);
        assertThat(owner().ask("/complaints/" + number + "/timeline").text()).contains("希望只让少数人知道");
        assertThat(jdbc.sql("select count(*) from named n join complaint c on c.id = n.complaint_id where c.number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .as("nobody is left alone with it")
                .isEqualTo(2);
        assertThat(cast.stranger().open("/").text()).contains("请只让少数人知道");
    }

    private void close(String lists) {
        var sent = cast.quality().post(path + "/circle", "{" + lists + ",\"reason\":\"涉及同事\"}");
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
    }

    private static String place(String login, String standing) {
        return "{\"person\":\"%s\",\"standing\":\"%s\",\"reason\":\"调整\"}".formatted(login, standing);
    }

    private void broken() {
        jdbc.sql("update promise set due_at = now() - interval '1 hour' where complaint_id = ? and kind = 'REPLY'")
                .param(complaint.id())
                .update();
        house.getBean(BrokenPromises.class).sweep();
    }

    private Clerk owner() {
        var owner =
                house.getBean(People.class).byId(cast.now(complaint).ownerId()).orElseThrow();
        return new Clerk(house.getBean(MockMvc.class), Reader.of(owner));
    }

    private int unread(String login) {
        return jdbc.sql("""
                        select count(*) from notice n join person p on p.id = n.person_id
                         where p.login = ? and n.complaint_id = ? and n.read_at is null
                        """).params(login, complaint.id()).query(Integer.class).single();
    }

    private long department(Clerk clerk) {
        return house.getBean(InboxCounts.class)
                .of(clerk.reader())
                .ask()
                .department()
                .number();
    }

    private long inbox(Clerk clerk) {
        return house.getBean(InboxCounts.class).of(clerk.reader()).ask().inbox().number();
    }

    private long mine(Clerk clerk) {
        return house.getBean(InboxCounts.class).of(clerk.reader()).ask().mine().number();
    }
}
