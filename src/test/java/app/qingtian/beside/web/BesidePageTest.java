package app.qingtian.beside.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PUT;

import app.qingtian.complaint.Complaint;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@QingtianTest
class BesidePageTest {

    private static final String BEGUN = "[[\"words\",\"您好，水壶我们\"]]";

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    private Cast cast;
    private Clerk handler;
    private Complaint complaint;

    @BeforeEach
    void aComplaintCameIn() {
        cast = Cast.of(house);
        handler = cast.handler();
        complaint = cast.lodged();
    }

    @Test
    void whatWasBegunIsFoundAgainAtAnotherMachineAndNobodyElseReadsIt() {
        assertThat(handler.send(page() + "/drafts", "form", "messages", "content", BEGUN)
                        .status())
                .isEqualTo(204);
        assertThat(handler.open(page()).text()).contains("您好，水壶我们");
        assertThat(handler.ask(api()).text()).contains("您好，水壶我们");
        assertThat(cast.administrator().open(page()).text()).doesNotContain("您好，水壶我们");
        assertThat(cast.administrator().ask(api()).status()).isEqualTo(404);
    }

    @Test
    void whatWasSentIsNoDraftAnyMore() {
        handler.send(page() + "/drafts", "form", "messages", "content", BEGUN);
        handler.send(page() + "/messages", "direction", "INTERNAL", "words", "您好，水壶我们换");
        assertThat(handler.ask(api()).status()).isEqualTo(404);
    }

    @Test
    void draftsAreSmallFewAndTheirWritersOwn() {
        assertThat(handler.send(page() + "/drafts", "form", "messages", "content", "长".repeat(60_001))
                        .status())
                .isEqualTo(422);
        assertThat(handler.send(page() + "/drafts", "form", "NO SUCH", "content", "x")
                        .status())
                .isEqualTo(422);
        assertThat(cast.stranger()
                        .send(page() + "/drafts", "form", "messages", "content", BEGUN)
                        .status())
                .isEqualTo(404);
        assertThat(handler.call(PUT, api(), "{\"content\":\"" + BEGUN.replace("\"", "\\\"") + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(handler.call(DELETE, api(), "").status()).isEqualTo(204);
        assertThat(handler.ask(api()).status()).isEqualTo(404);
        for (char form = 'a'; form <= 'z'; form++) {
            handler.send(page() + "/drafts", "form", "a" + form, "content", "x");
            handler.send(page() + "/drafts", "form", "b" + form, "content", "x");
        }
        assertThat(jdbc.sql("select count(*) from draft where person_id = ?")
                        .param(handler.reader().personId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(50);
    }

    @Test
    void whoIsHereAndTypesIsSeenUntilTheyLeave() {
        assertThat(handler.send(page() + "/lookers", "typing", "false").text()).doesNotContain("小管");
        assertThat(cast.administrator()
                        .send(page() + "/lookers", "typing", "true")
                        .text())
                .contains("阿晴也在看");
        assertThat(handler.send(page() + "/lookers").text()).contains("小管正在写");
        assertThat(handler.ask("/complaints/" + complaint.number() + "/lookers").text())
                .contains("小管", "\"types\":true");
        cast.administrator().send(page() + "/lookers", "gone", "true");
        assertThat(handler.send(page() + "/lookers").text()).doesNotContain("小管");
        jdbc.sql("update looker set at = at - interval '2 minutes' where complaint_id = ?")
                .param(complaint.id())
                .update();
        assertThat(cast.administrator().send(page() + "/lookers").text())
                .as("who says nothing for a minute is gone")
                .doesNotContain("阿晴");
        assertThat(cast.stranger().send(page() + "/lookers").status()).isEqualTo(404);
    }

    private String page() {
        return "/work/complaints/" + complaint.number();
    }

    private String api() {
        return "/complaints/" + complaint.number() + "/drafts/messages";
    }
}
