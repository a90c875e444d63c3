package app.qingtian.identity.web;

import static app.qingtian.identity.web.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.identity.Account;
import app.qingtian.identity.Accounts;
import app.qingtian.identity.Resets;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** A forgotten password: by an administrator's link, and by mail. */
@QingtianTest
@Import(Staff.class)
class ResetPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    Resets resets;

    @Autowired
    ApplicationContext house;

    private Account somebody;

    @BeforeEach
    void somebody_forgot() {
        somebody = staff.settled();
    }

    @Test
    void an_administrators_link_works_once_and_ends_every_session() {
        var before = new Visitor(web, "192.0.2.70");
        before.logIn(somebody.person().login(), Staff.PASSWORD);
        var given = Cast.of(house)
                .administrator()
                .send(
                        "/work/people/" + somebody.person().login() + "/aid",
                        "what",
                        "LINK",
                        "reason",
                        "called back on the desk phone");
        assertThat(given.status()).isEqualTo(200);
        var path = given.text().replaceAll("(?s).*(/login/reset/[A-Za-z0-9_-]+)<.*", "$1");

        var guest = new Visitor(web, "192.0.2.71");
        assertThat(text(guest.get(path + "?lang=en"))).contains("Use this password");
        assertThat(guest.post(path, "chosen", "short").getStatus()).isEqualTo(422);
        assertThat(guest.post(path, "chosen", "a whole new sentence").getHeader("Location"))
                .isEqualTo("/login");
        assertThat(guest.post(path, "chosen", "and one more sentence").getStatus())
                .isEqualTo(409);
        assertThat(text(guest.get(path))).contains("link is over");
        assertThat(before.get("/work/me").getStatus()).isEqualTo(303);
        assertThat(guest.logIn(somebody.person().login(), "a whole new sentence")
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void a_link_by_mail_is_good_for_half_an_hour_and_only_three_are_made_an_hour() {
        var now = Instant.now();
        var login = somebody.person().login();
        assertThat(resets.forgotten("nobody-at-all", now)).isEmpty();
        assertThat(resets.forgotten(login, now)).as("no address").isEmpty();
        accounts.reach(somebody.person().id(), login + "@example.com");
        var letter = resets.forgotten(login.toUpperCase(java.util.Locale.ROOT) + "@example.com", now)
                .orElseThrow();
        assertThat(letter.to()).isEqualTo(login + "@example.com");
        var token = letter.path().substring("/login/reset/".length());
        assertThat(resets.isGood(token, now.plus(Duration.ofMinutes(29)))).isTrue();
        assertThat(resets.isGood(token, now.plus(Duration.ofMinutes(31)))).isFalse();
        resets.forgotten(login, now);
        resets.forgotten(login, now);
        assertThat(resets.forgotten(login, now)).as("the fourth").isEmpty();
        accounts.disable(somebody.person().id());
        assertThat(resets.isGood(token, now)).as("who left").isFalse();
    }

    @Test
    void where_no_mail_is_sent_the_page_says_whom_to_ask() {
        var guest = new Visitor(web, "192.0.2.72");
        assertThat(text(guest.get("/login/forgotten?lang=en"))).contains("Ask an administrator");
        assertThat(text(guest.get("/login?lang=en"))).contains("Forgot your password?");
    }
}
