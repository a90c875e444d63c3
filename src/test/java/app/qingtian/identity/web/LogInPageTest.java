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

@QingtianTest
@Import(Staff.class)
class LogInPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Staff staff;

    private Visitor visitor;
    private Account somebody;

    @BeforeEach
    void somebody_comes() {
        visitor = new Visitor(web, "192.0.2.10");
        somebody = staff.settled();
    }

    private String login() {
        return somebody.person().login();
    }

    @Test
    void a_stranger_is_shown_to_the_door_and_after_log_in_back_to_where_they_were() {
        var sent = visitor.get("/work/me?tab=1");
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getHeader("Location")).isEqualTo("/login?then=%2Fwork%2Fme%3Ftab%3D1");
        assertThat(text(visitor.get("/login?then=%2Fwork%2Fme%3Ftab%3D1"))).contains("value=\"/work/me?tab=1\"");
        var in = visitor.post("/login", "login", login(), "password", Staff.PASSWORD, "then", "/work/me?tab=1");
        assertThat(in.getStatus()).isEqualTo(303);
        assertThat(in.getHeader("Location")).isEqualTo("/work/me?tab=1");
        assertThat(visitor.get("/work/me?tab=1").getStatus()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_page_and_keep_the_name_only() {
        var wrong = visitor.logIn(login(), "not the password");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("go together", login()).doesNotContain("not the password");
        var unknown = visitor.logIn("ghost", "not the password");
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(visitor.cookie("qingtian")).isNull();
    }

    @Test
    void nobody_is_sent_to_another_site() {
        visitor.get("/login");
        var in = visitor.post("/login", "login", login(), "password", Staff.PASSWORD, "then", "//evil.example");
        assertThat(in.getHeader("Location")).isEqualTo("/work");
        assertThat(visitor.get("/login?then=https://evil.example").getHeader("Location"))
                .isEqualTo("/work");
    }

    @Test
    void too_many_failures_are_told_how_long_to_wait() {
        for (int i = 0; i < 10; i++) {
            visitor.logIn(login(), "guess");
        }
        var refused = visitor.logIn(login(), Staff.PASSWORD);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 15);
        assertThat(text(refused)).contains("too many failed attempts", "Nothing has been locked");
    }

    @Test
    void a_form_from_elsewhere_is_refused() {
        visitor.get("/login");
        assertThat(visitor.postWithoutProof("/login", "login", login(), "password", Staff.PASSWORD)
                        .getStatus())
                .isEqualTo(403);
        assertThat(new Visitor(web, "192.0.2.11")
                        .post("/logout", "_csrf", "made up")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var set = visitor.logIn(login(), Staff.PASSWORD).getHeaders("Set-Cookie");
        assertThat(set)
                .anyMatch(it -> it.startsWith("qingtian=")
                        && it.contains("HttpOnly")
                        && it.contains("SameSite=Lax")
                        && it.contains("Path=/"));
    }

    @Test
    void log_out_ends_it_here_and_log_out_everywhere_ends_it_everywhere() {
        visitor.logIn(login(), Staff.PASSWORD);
        var elsewhere = new Visitor(web, "192.0.2.12");
        elsewhere.logIn(login(), Staff.PASSWORD);
        visitor.get("/work/me");
        visitor.post("/logout");
        assertThat(visitor.cookie("qingtian")).isNull();
        assertThat(visitor.get("/work/me").getStatus()).isEqualTo(303);
        assertThat(elsewhere.get("/work/me").getStatus()).isEqualTo(200);

        visitor.logIn(login(), Staff.PASSWORD);
        visitor.get("/work/me");
        assertThat(visitor.post("/logout/everywhere").getHeader("Location")).isEqualTo("/login");
        assertThat(elsewhere.get("/work/me").getStatus()).isEqualTo(303);
    }

    @Test
    void a_one_time_password_opens_only_the_page_that_asks_for_a_new_one() {
        var made = staff.hire("newcomer");
        assertThat(visitor.logIn("newcomer", made.oneTimePassword()).getHeader("Location"))
                .isEqualTo("/login/password");
        assertThat(visitor.get("/work/me").getHeader("Location")).isEqualTo("/login/password");
        assertThat(visitor.get("/login/password").getStatus()).isEqualTo(200);

        assertThat(text(choose("wrong", "a whole new sentence"))).contains("not right");
        assertThat(text(choose(made.oneTimePassword(), "short"))).contains("at least 10 characters");
        assertThat(text(choose(made.oneTimePassword(), made.oneTimePassword()))).contains("is the present one");
        var chosen = choose(made.oneTimePassword(), "a whole new sentence");
        assertThat(chosen.getHeader("Location")).isEqualTo("/work");
        assertThat(visitor.get("/work/me").getStatus()).isEqualTo(200);
        assertThat(new Visitor(web, "192.0.2.13")
                        .logIn("newcomer", made.oneTimePassword())
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void ones_own_settings_are_kept_and_spoken_at_once() {
        visitor.logIn(login(), Staff.PASSWORD);
        visitor.get("/work/me");
        var saved = visitor.post(
                "/work/me",
                "language",
                "ZH",
                "zone",
                "Asia/Tokyo",
                "directLine",
                "021-1",
                "theme",
                "DARK",
                "density",
                "COMPACT",
                "keys",
                "false");
        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(text(visitor.get("/work/me")))
                .contains("我的设置", "021-1", "data-theme=\"dark\"", "data-density=\"compact\"", "data-keys=\"off\"");
        assertThat(staff.people()
                        .byId(somebody.person().id())
                        .orElseThrow()
                        .zone()
                        .getId())
                .isEqualTo("Asia/Tokyo");
        assertThat(visitor.post("/work/me", "language", "FR", "zone", "Mars/Base")
                        .getStatus())
                .isEqualTo(422);
    }

    private org.springframework.mock.web.MockHttpServletResponse choose(String present, String chosen) {
        visitor.get("/login/password");
        return visitor.post("/login/password", "present", present, "chosen", chosen);
    }
}
