package app.qingtian.administration.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and departments are made, changed, taken back; each test has a colleague and a department of its own. */
@QingtianTest
class AdministrationPageTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired
    private JdbcClient jdbc;

    private final Cast cast;
    private final Clerk admin;
    private final String login = "new-" + System.nanoTime();
    private final String people = "/work/settings/people/" + login;
    private final String office = "dep-" + System.nanoTime();

    AdministrationPageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
        admin = cast.administrator();
    }

    @Test
    void theStartPageLeadsEverywhereAndIsForAdministratorsAlone() {
        assertThat(admin.open("/work/settings").text())
                .contains("/work/settings/people", "/work/calendars", "/work/rules", "/work/ladder", "/work/hooks");
        assertThat(cast.handler().open("/work/settings").status()).isEqualTo(403);
        assertThat(cast.handler().open("/work/settings/people").status()).isEqualTo(403);
        assertThat(cast.handler().open("/work/settings/changes").status()).isEqualTo(403);
        assertThat(cast.handler().ask("/administration/changes").status()).isEqualTo(403);
        assertThat(cast.handler().post("/people", "{}").status()).isEqualTo(403);
    }

    @Test
    void somebodyNewGetsAPasswordThatIsToldOnce() {
        var made = admin.send(
                "/work/settings/people",
                "login",
                login,
                "name",
                "小新",
                "department",
                "care",
                "roles",
                "HANDLER",
                "language",
                "ZH");

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.text()).contains("首次登录的密码");
        var page = admin.open(people).text();
        assertThat(page).contains("小新", "新增人员").doesNotContain("只显示");
        assertThat(admin.open("/work/settings/people?q=" + login).text()).contains("小新");
        var again = admin.send(
                "/work/settings/people",
                "login",
                login,
                "name",
                "小新",
                "department",
                "care",
                "roles",
                "HANDLER",
                "language",
                "ZH");
        assertThat(again.status()).isEqualTo(409);
    }

    @Test
    void aChangeIsShownBeforeItIsKeptThenWrittenDownThenUndone() {
        hired("HANDLER");
        var sent = new String[] {
            "name", "小新", "department", "depot", "roles", "LIAISON", "version", version(), "kept", "false"
        };

        var preview = admin.send(people + "/terms", sent);
        assertThat(preview.text()).contains("请再看一眼", "投诉处理人", "对接人", "仓储部", "name=\"kept\" value=\"true\"");
        assertThat(admin.open(people).text()).as("nothing is kept yet").doesNotContain("仓储部");

        sent[9] = "true";
        assertThat(admin.send(people + "/terms", sent).status()).isEqualTo(303);
        assertThat(admin.open(people).text()).contains("仓储部", "/undoing");
        assertThat(admin.send(people + "/terms", sent).status())
                .as("looked at before")
                .isEqualTo(412);

        var id = last();
        assertThat(admin.send("/work/settings/changes/" + id + "/undoing").status())
                .isEqualTo(303);
        assertThat(admin.ask("/people/" + login).text()).contains("\"department\":\"care\"", "\"roles\":\"HANDLER\"");
        assertThat(admin.post("/administration/changes/" + id + "/undoing", "").text())
                .contains("changed_since");
    }

    @Test
    void theSameRolesInAnotherOrderAreNoChange() {
        hired("HANDLER");
        jdbc.sql("update person set roles = '{LIAISON,HANDLER}' where login = :login")
                .param("login", login)
                .update();
        var same = "{\"name\":\"小新\",\"department\":\"depot\",\"roles\":[\"LIAISON\",\"HANDLER\"]}";
        assertThat(admin.call(HttpMethod.PUT, "/people/" + login + "?preview=true", same)
                        .text())
                .contains("\"field\":\"department\"")
                .doesNotContain("\"field\":\"roles\"");
    }

    @Test
    void whoOwnsSomethingLeavesOnlyOnceItIsElsewhere() {
        hired("HANDLER");
        var complaint = cast.lodged();
        jdbc.sql(
                        "update complaint set owner_id = (select id from person where login = ?), stage = 'ACCEPTED' where number = ?")
                .params(login, complaint.number())
                .update();

        var alone = admin.post("/people/" + login + "/departure", "{\"reason\":\"moves away\"}");
        assertThat(alone.status()).isEqualTo(409);
        assertThat(alone.text()).contains("person_has_work");

        var handed = admin.post(
                "/people/" + login + "/departure", "{\"reason\":\"moves away\",\"successor\":\"cast-handler\"}");
        assertThat(handed.status()).as(handed.text()).isEqualTo(200);
        assertThat(cast.now(complaint).ownerId())
                .isEqualTo(cast.handler().reader().personId());
        assertThat(admin.open("/work/settings/people?left=true&q=" + login).text())
                .contains("小新");
        assertThat(admin.send(people + "/return").status()).isEqualTo(303);
        assertThat(admin.ask("/people/" + login).text()).contains("\"active\":\"true\"");
    }

    @Test
    void whatIsConfidentialIsHandedOverByThoseWhoKnowOfIt() {
        hired("HANDLER");
        var complaint = cast.lodged();
        jdbc.sql("""
                        update complaint set owner_id = (select id from person where login = ?), stage = 'ACCEPTED', confidential = true
                         where number = ?
                        """).params(login, complaint.number()).update();

        var left = admin.post(
                "/people/" + login + "/departure", "{\"reason\":\"moves away\",\"successor\":\"cast-handler\"}");

        assertThat(left.status()).isEqualTo(409);
        assertThat(left.text()).contains("person_has_secrets").doesNotContain(complaint.number());
    }

    @Test
    void theLastAdministratorWhoEverLoggedInStays() {
        var others = jdbc.sql(
                        "update person set active = false where active and 'ADMINISTRATOR' = any(roles) and login <> ? returning id")
                .param("cast-administrator")
                .query(Long.class)
                .list();
        try {
            hired("ADMINISTRATOR");
            var fewer = admin.call(
                    HttpMethod.PUT,
                    "/people/cast-administrator",
                    "{\"name\":\"小管\",\"department\":\"care\",\"roles\":[\"HANDLER\"]}");
            assertThat(fewer.text()).contains("last_administrator");
        } finally {
            others.forEach(it -> jdbc.sql("update person set active = true where id = ?")
                    .param(it)
                    .update());
        }
    }

    @Test
    void nobodyLetsThemselvesGo() {
        var own = "/people/cast-administrator/departure";

        var left = admin.post(own, "{\"reason\":\"enough\",\"successor\":\"cast-handler\"}");

        assertThat(left.status()).isEqualTo(409);
        assertThat(left.text()).contains("own_departure");
        assertThat(admin.open("/work/settings/people/cast-administrator").text())
                .doesNotContain(own);
    }

    @Test
    void aDepartmentWithoutBothIsShownAsAGapAndCannotBeReferredTo() {
        var opened = admin.send("/work/settings/departments", "key", office, "zh", "南仓" + office, "en", "South depot");
        assertThat(opened.status()).isEqualTo(303);
        var gap = "/departments/" + office + "\">南仓";
        assertThat(admin.open("/work/settings").text()).contains(gap);

        var named = admin.call(
                HttpMethod.PUT,
                "/departments/" + office,
                "{\"zh\":\"南仓\",\"en\":\"South\",\"liaison\":\"cast-liaison\",\"overseer\":\"cast-overseer\",\"parent\":\"depot\"}");
        assertThat(named.status()).as(named.text()).isEqualTo(200);
        assertThat(admin.open("/work/settings").text()).doesNotContain(gap);
        var circle = admin.call(
                HttpMethod.PUT,
                "/departments/depot",
                "{\"zh\":\"仓储部\",\"en\":\"The depot\",\"liaison\":\"cast-liaison\",\"overseer\":\"cast-overseer\",\"parent\":\""
                        + office + "\"}");
        assertThat(circle.text()).contains("line_in_a_circle");
        var nowhere = "{\"zh\":\"南仓\",\"en\":\"South\",\"parent\":\"nowhere\"}";
        assertThat(admin.call(HttpMethod.PUT, "/departments/" + office, nowhere).status())
                .isEqualTo(422);

        assertThat(admin.send("/work/settings/departments/" + office + "/retirement", "reason", "merged")
                        .status())
                .isEqualTo(303);
        assertThat(admin.ask("/departments").text()).doesNotContain(office);
        var referred = admin.call(
                HttpMethod.PUT,
                "/departments/" + office,
                "{\"zh\":\"南仓\",\"en\":\"South\",\"liaison\":\"nobody-here\"}");
        assertThat(referred.text()).contains("person_unknown");
        assertThat(admin.post("/departments/care/retirement", "{\"reason\":\"x\"}")
                        .text())
                .contains("department_front_door");
    }

    @Test
    void theTimelineIsFilteredAndPagedAndCannotBeRewritten() {
        hired("HANDLER");
        admin.post("/people/" + login + "/departure", "{\"reason\":\"eins\"}");
        admin.post("/people/" + login + "/return", "");
        var first = admin.ask("/administration/changes?what=person&key=" + login + "&limit=2")
                .text();
        assertThat(first).contains("\"next\":\"").contains("\"reason\":\"eins\"");
        var next = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(admin.ask("/administration/changes?what=person&key=" + login + "&limit=2&cursor=" + next)
                        .text())
                .contains("\"field\":\"name\"")
                .doesNotContain("eins");
        assertThat(admin.open("/work/settings/changes?what=person&key=" + login).text())
                .contains("eins", "撤销");
        assertThat(admin.open("/work/settings/changes?what=rule").status()).isEqualTo(200);
    }

    @Test
    void theWholeTimelineTellsOfListsAndPublicTextsToo() {
        var code = "T" + System.nanoTime();
        var word = "{\"code\":\"%1$s\",\"zh\":\"%1$s\",\"en\":\"%1$s\",\"reason\":\"weil %1$s\"}".formatted(code);
        assertThat(admin.post("/catalogues/why/entries", word).status()).isEqualTo(200);

        assertThat(admin.ask("/administration/changes").text()).contains("\"what\":\"CATALOGUE\"", "weil " + code);
        assertThat(admin.open("/work/settings/changes?what=catalogue").text()).contains("词表，版次", "weil " + code);
        assertThat(admin.open("/work/settings/changes?what=texts").status()).isEqualTo(200);
    }

    @Test
    void nobodyIsTakenInWithoutARole() {
        assertThat(admin.open("/work/settings/people/new").text()).contains("至少选一项");
        var sent = admin.send(
                "/work/settings/people", "login", login, "name", "小新", "department", "care", "language", "ZH");
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.text()).contains("person-new-roles-wrong", "这一项需要填写");
        assertThat(admin.ask("/people/" + login).status()).isEqualTo(404);
    }

    private void hired(String role) {
        var made = admin.post(
                "/people",
                "{\"login\":\"" + login + "\",\"name\":\"小新\",\"department\":\"care\",\"roles\":[\"" + role
                        + "\"],\"language\":\"ZH\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    private String version() {
        var found = VERSION.matcher(admin.open(people + "/terms").text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private long last() {
        return jdbc.sql("select max(id) from administered where key = ?")
                .param(login)
                .query(Long.class)
                .single();
    }
}
