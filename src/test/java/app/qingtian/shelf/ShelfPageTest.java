package app.qingtian.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.identity.Role;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.Newcomers;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people keep at hand: views they saved, complaints they watch, the columns they chose. */
@QingtianTest
class ShelfPageTest {

    private final Cast cast;
    private final Clerk clerk;
    private final Clerk other;
    private final JdbcClient jdbc;

    ShelfPageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
        jdbc = house.getBean(JdbcClient.class);
        var staff = new Newcomers(house);
        clerk = staff.hired(Role.HANDLER, "care");
        other = staff.hired(Role.HANDLER, "care");
    }

    @Test
    void aListIsSavedFoundAgainAndTakenAway() {
        var inbox = clerk.open("/work/complaints?view=all&kind=COMPLAINT&q=水壶").text();
        assertThat(inbox).contains("/work/views/new?kind=COMPLAINT");
        assertThat(clerk.open("/work/views/new?view=all&kind=COMPLAINT&q=水壶").text())
                .contains("value=\"水壶\"")
                .doesNotContain("给大家共用");

        var saved = clerk.send("/work/views", "name", "漏水", "view", "all", "kind", "COMPLAINT", "q", "水壶", "from", "");

        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        var path = saved.header("Location");
        assertThat(path).contains("view=all", "kind=COMPLAINT", "saved=");
        var page = clerk.open(path.replace("%E6%B0%B4%E5%A3%B6", "水壶")).text();
        assertThat(page).contains("<h1 id=\"inbox\">漏水", ">视图</h2>");
        assertThat(other.open("/work").text()).as("somebody else's").doesNotContain("漏水");
        assertThat(other.ask("/views").text()).as("somebody else's").doesNotContain("漏水");
        assertThat(clerk.send("/work/views", "name", "漏水", "view", "all").text())
                .contains("已经有一个叫“漏水”的视图");
        var id = path.replaceAll(".*saved=(\\d+).*", "$1");
        assertThat(other.call(HttpMethod.DELETE, "/views/" + id, "{}").status()).isEqualTo(404);
        assertThat(clerk.send("/work/views/" + id + "/removal").status()).isEqualTo(303);
        assertThat(clerk.ask("/views").text()).doesNotContain("漏水");
    }

    @Test
    void aViewIsRenamedAndChangedByWhoeverItBelongsTo() {
        var made = clerk.post("/views", "{\"name\":\"旧名\",\"view\":\"ALL\",\"q\":\"水壶\",\"from\":\"2026-01-02\"}");
        var id = made.text().replaceAll(".*\"id\":(\\d+).*", "$1");
        clerk.post("/views", "{\"name\":\"占了\"}");
        assertThat(clerk.open("/work/views").text()).contains("/work/views/" + id + "/terms");
        assertThat(clerk.open("/work/views/" + id + "/terms").text())
                .contains("value=\"旧名\"", "value=\"水壶\"", "value=\"2026-01-02\"")
                .containsPattern("<option value=\"all\" selected");

        var sent =
                clerk.send("/work/views/" + id + "/terms", "name", "新名", "view", "mine", "stage", "ACCEPTED", "q", "");

        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        assertThat(sent.header("Location"))
                .contains("view=mine", "stage=ACCEPTED")
                .doesNotContain("q=");
        assertThat(clerk.open("/work").text()).contains("新名").doesNotContain("旧名");
        assertThat(clerk.send("/work/views/" + id + "/terms", "name", "占了", "view", "mine")
                        .text())
                .contains("已经有一个叫“占了”的视图");
        assertThat(clerk.call(HttpMethod.PUT, "/views/" + id, "{\"name\":\"再改\",\"view\":\"OVERDUE\"}")
                        .text())
                .contains("再改", "overdue");
        assertThat(clerk.call(HttpMethod.PUT, "/views/" + id, "{\"name\":\"再改\",\"shared\":true}")
                        .status())
                .isEqualTo(403);
        assertThat(other.call(HttpMethod.PUT, "/views/" + id, "{\"name\":\"偷\"}")
                        .status())
                .isEqualTo(404);
        assertThat(other.open("/work/views/" + id + "/terms").status()).isEqualTo(404);
    }

    @Test
    void watchedOnesAreCountedToTheLast() {
        jdbc.sql(
                        "insert into star (person_id, complaint_id, starred_at) select ?, id, now() from complaint order by id desc limit 120")
                .param(clerk.reader().personId())
                .update();
        for (int i = count(); i < 120; i++) {
            clerk.call(HttpMethod.PUT, "/complaints/" + cast.lodged().number() + "/star", "{}");
        }
        assertThat(clerk.open("/work").text())
                .containsPattern("view=watched\"[^>]*>.*?<span class=\"count ?\"[^>]*>120</span>");
    }

    private int count() {
        return jdbc.sql(
                        "select count(*) from star s join complaint c on c.id = s.complaint_id where s.person_id = ? and not c.confidential")
                .param(clerk.reader().personId())
                .query(Integer.class)
                .single();
    }

    @Test
    void onlyAnAdministratorSharesAndEverybodySeesIt() {
        var view = "{\"name\":\"大家的急件\",\"shared\":true,\"view\":\"OVERDUE\"}";
        assertThat(clerk.post("/views", view).status()).isEqualTo(403);
        var made = cast.administrator().post("/views", view);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var id = made.text().replaceAll(".*\"id\":(\\d+).*", "$1");

        assertThat(other.ask("/views").text()).contains("大家的急件", "\"own\":false", "\"view\":\"overdue\"");
        assertThat(other.open("/work/views").text()).contains("大家共用").doesNotContain("/work/views/" + id + "/removal");
        assertThat(other.call(HttpMethod.DELETE, "/views/" + id, "{}").status()).isEqualTo(403);
        assertThat(cast.administrator()
                        .call(HttpMethod.DELETE, "/views/" + id, "{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsNoFilterIsNotSavedAndThirtyAreEnough() {
        assertThat(clerk.post("/views", "{\"name\":\" \"}").status()).isEqualTo(422);
        assertThat(clerk.post("/views", "{\"name\":\"x\",\"view\":\"nowhere\"}").status())
                .isEqualTo(422);
        for (int i = 0; i < SavedViews.MOST; i++) {
            assertThat(clerk.post("/views", "{\"name\":\"第" + i + "个\"}").status())
                    .isEqualTo(201);
        }
        assertThat(clerk.post("/views", "{\"name\":\"再一个\"}").text()).contains("views_too_many");
    }

    @Test
    void watchedOnesAreOnesOwn() {
        var complaint = cast.lodged();
        var number = complaint.number();

        assertThat(clerk.call(HttpMethod.PUT, "/complaints/" + number + "/star", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(clerk.call(HttpMethod.PUT, "/complaints/" + number + "/star", "{}")
                        .status())
                .as("once more changes nothing")
                .isEqualTo(200);
        assertThat(clerk.ask("/complaints?view=watched").text()).contains(number, "\"starred\":true");
        assertThat(clerk.open("/work/complaints/" + number).text()).contains("aria-pressed=\"true\"");
        assertThat(other.ask("/complaints?view=watched").text()).doesNotContain(number);
        assertThat(cast.stranger()
                        .call(HttpMethod.PUT, "/complaints/" + number + "/star", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(cast.now(complaint).version()).as("nothing happened to it").isEqualTo(complaint.version());
        assertThat(clerk.send("/work/stars", "star", "-" + number).status()).isEqualTo(303);
        assertThat(clerk.ask("/complaints?view=watched").text()).doesNotContain(number);
        assertThat(clerk.send("/work/stars", "star", number).header("Location")).endsWith(number);
        assertThat(clerk.open("/work/complaints?view=watched").text()).contains(number, "关注的");
        clerk.call(HttpMethod.DELETE, "/complaints/" + number + "/star", "{}");
        assertThat(clerk.open("/work/complaints?view=watched").text()).doesNotContain(number);
    }

    @Test
    void whoChoosesColumnsSeesTheseAndNoOthers() {
        var number = cast.lodged().number();
        var path = "/work/complaints?view=unaccepted&q=" + number;
        assertThat(clerk.open(path).text()).contains("row-owner", "row-stage").doesNotContain("<time datetime");

        assertThat(clerk.send("/work/columns", "columns", "RECEIVED", "columns", "DEPARTMENT")
                        .status())
                .isEqualTo(303);

        assertThat(clerk.open(path).text()).contains("<time datetime").doesNotContain("row-owner", "row-stage");
        assertThat(clerk.ask("/me/columns").text()).contains("\"DEPARTMENT\",\"RECEIVED\"");
        assertThat(clerk.call(HttpMethod.PUT, "/me/columns", "{\"columns\":[]}").status())
                .isEqualTo(200);
        assertThat(clerk.open("/work/columns").text()).doesNotContain("checked");
        assertThat(other.open(path).text()).contains("row-owner");
    }
}
