package app.qingtian.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.qingtian.identity.Account;
import app.qingtian.identity.Secrets;
import app.qingtian.world.QingtianTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@QingtianTest
@Import(Staff.class)
class SessionPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Staff staff;

    @Autowired
    Secrets secrets;

    @Autowired
    JdbcClient jdbc;

    private final Instant now = Instant.now();
    private Account somebody;
    private Seal seal;

    @BeforeEach
    void somebody_works_here() {
        somebody = staff.settled();
        seal = new Seal(secrets.key("session"));
    }

    @Test
    void a_good_cookie_opens() {
        assertThat(open(seal.close(Session.start(somebody, now)))).isEqualTo(200);
    }

    @Test
    void a_forged_an_edited_and_a_torn_cookie_do_not() {
        var good = seal.close(Session.start(somebody, now));
        assertThat(open(new Seal(new byte[32]).close(Session.start(somebody, now))))
                .isEqualTo(303);
        assertThat(open(good.substring(0, 20) + (good.charAt(20) == 'A' ? "B" : "A") + good.substring(21)))
                .isEqualTo(303);
        assertThat(open(good.substring(0, 40))).isEqualTo(303);
    }

    @Test
    void an_idle_and_an_old_cookie_do_not() {
        var id = somebody.person().id();
        var version = somebody.sessionVersion();
        var idle = now.minus(Duration.ofMinutes(31));
        assertThat(open(seal.close(new Session(id, version, idle, idle)))).isEqualTo(303);
        var yesterday = now.minus(Duration.ofHours(12)).minusSeconds(5);
        assertThat(open(seal.close(new Session(id, version, yesterday, now)))).isEqualTo(303);
    }

    @Test
    void a_cookie_in_use_is_renewed_after_some_minutes_without_living_longer_than_a_shift() {
        var start = now.minus(Duration.ofMinutes(20));
        var visitor = new Visitor(web, "192.0.2.20");
        var before = seal.close(new Session(
                somebody.person().id(), somebody.sessionVersion(), start, now.minus(Duration.ofMinutes(10))));
        visitor.carry("qingtian", before);
        visitor.get("/work/me");
        var after = seal.open(String.valueOf(visitor.cookie("qingtian"))).orElseThrow();
        assertThat(after.startedAt().getEpochSecond()).isEqualTo(start.getEpochSecond());
        assertThat(after.seenAt()).isAfter(now.minusSeconds(5));
        var renewed = visitor.cookie("qingtian");
        visitor.get("/work/me");
        assertThat(visitor.cookie("qingtian")).isEqualTo(renewed);
    }

    @Test
    void a_change_made_by_another_node_ends_the_session_within_seconds() {
        var cookie = seal.close(Session.start(somebody, now));
        assertThat(open(cookie)).isEqualTo(200);
        jdbc.sql("update person set session_version = session_version + 1 where id = ?")
                .param(somebody.person().id())
                .update();
        await().atMost(Duration.ofSeconds(10)).until(() -> open(cookie) == 303);
    }

    @Test
    void a_disabled_person_is_out_at_once() {
        var cookie = seal.close(Session.start(somebody, now));
        staff.accounts().disable(somebody.person().id());
        assertThat(open(cookie)).isEqualTo(303);
    }

    @Test
    void every_page_carries_the_strict_headers() {
        var page = new Visitor(web, "192.0.2.21").get("/login");
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Permissions-Policy")).contains("camera=()");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(page.getHeader("Set-Cookie"))
                .contains("csrf=")
                .contains("Max-Age=604800")
                .contains("HttpOnly");
    }

    @Test
    void a_file_sets_no_cookie_whoever_asks() {
        var visitor = new Visitor(web, "192.0.2.22");
        var start = now.minus(Duration.ofMinutes(10));
        visitor.carry(
                "qingtian", seal.close(new Session(somebody.person().id(), somebody.sessionVersion(), start, start)));
        var file = visitor.get("/webjars/htmx.org/2.0.10/dist/htmx.min.js");
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getHeader("Set-Cookie")).isNull();
        assertThat(String.valueOf(file.getHeader("Cache-Control"))).doesNotContain("no-store");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private int open(String cookie) {
        var visitor = new Visitor(web, "192.0.2.23");
        visitor.carry("qingtian", cookie);
        return visitor.get("/work/me").getStatus();
    }
}
