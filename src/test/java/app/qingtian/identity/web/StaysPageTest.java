package app.qingtian.identity.web;

import static app.qingtian.identity.web.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.identity.Account;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** Where one is logged in: seen, ended there, and ended by a new password. */
@QingtianTest
@Import(Staff.class)
class StaysPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Staff staff;

    private Account somebody;
    private Visitor here;
    private Visitor there;

    @BeforeEach
    void somebody_is_in_at_two_places() {
        somebody = staff.settled();
        here = new Visitor(web, "192.0.2.50");
        there = new Visitor(web, "192.0.2.51");
        here.logIn(somebody.person().login(), Staff.PASSWORD);
        there.logIn(somebody.person().login(), Staff.PASSWORD);
    }

    @Test
    void both_are_listed_and_the_other_is_ended_alone() {
        var list = text(here.get("/work/me/sessions"));
        assertThat(list).contains("192.0.2.50", "192.0.2.51").containsOnlyOnce(">Here<");
        var id = list.replaceAll("(?s).*/work/me/sessions/(\\d+)/end.*", "$1");
        assertThat(here.post("/work/me/sessions/" + id + "/end").getStatus()).isEqualTo(303);
        assertThat(there.get("/work/me").getStatus()).isEqualTo(303);
        assertThat(here.get("/work/me").getStatus()).isEqualTo(200);
        assertThat(text(here.get("/work/me/sessions"))).doesNotContain("192.0.2.51");
    }

    @Test
    void a_copied_cookie_dies_with_the_log_out() {
        var thief = new Visitor(web, "192.0.2.52");
        thief.carry("qingtian", String.valueOf(there.cookie("qingtian")));
        assertThat(thief.get("/work/me").getStatus()).isEqualTo(200);
        there.get("/work/me");
        there.post("/logout");
        assertThat(thief.get("/work/me").getStatus()).isEqualTo(303);
    }

    @Test
    void a_new_password_ends_the_others_and_goes_on_here() {
        here.get("/login/password");
        here.post("/login/password", "present", Staff.PASSWORD, "chosen", "a whole new sentence");
        assertThat(here.get("/work/me").getStatus()).isEqualTo(200);
        assertThat(there.get("/work/me").getStatus()).isEqualTo(303);
    }

    @Test
    void nobody_ends_the_log_in_of_somebody_else() {
        var stranger = new Visitor(web, "192.0.2.53");
        stranger.logIn(staff.settled().person().login(), Staff.PASSWORD);
        assertThat(stranger.get("/work/me").getStatus()).isEqualTo(200);
        var list = text(here.get("/work/me/sessions"));
        var id = list.replaceAll("(?s).*/work/me/sessions/(\\d+)/end.*", "$1");
        stranger.post("/work/me/sessions/" + id + "/end");
        assertThat(here.get("/work/me").getStatus()).isEqualTo(200);
        assertThat(there.get("/work/me").getStatus()).isEqualTo(200);
    }

    @Test
    void a_log_in_that_never_was_is_not_found() {
        here.get("/work/me");
        assertThat(here.post("/work/me/sessions/1/end").getStatus()).isEqualTo(404);
    }
}
