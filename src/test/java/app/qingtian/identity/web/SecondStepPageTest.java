package app.qingtian.identity.web;

import static app.qingtian.identity.web.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.identity.Account;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A code besides the password: set up, asked for, from a wrong clock, twice, lost. */
@QingtianTest
@Import(Staff.class)
class SecondStepPageTest {

    private static final Pattern KEY = Pattern.compile("<code translate=\"no\">([A-Z2-7 ]+)</code>");
    private static final Pattern RECOVERY = Pattern.compile("<li><code translate=\"no\">([^<]+)</code>");
    private static final Duration NEXT = Duration.ofSeconds(30);

    @Autowired
    MockMvc web;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private Visitor visitor;
    private Account somebody;

    @BeforeEach
    void somebody_comes_in() {
        visitor = new Visitor(web, "192.0.2.40");
        somebody = staff.settled();
        visitor.logIn(somebody.person().login(), Staff.PASSWORD);
    }

    @Test
    void it_is_set_up_with_a_right_code_and_asked_for_from_then_on() throws Exception {
        var phone = phone();
        assertThat(text(confirm("000000"))).contains("not right");
        var codes = recoveries(text(confirm(phone.shows(Duration.ZERO))));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        var other = new Visitor(web, "192.0.2.41");
        assertThat(passwordOnly(other)).isEqualTo("/login/code?then=%2Fwork");
        assertThat(other.get("/work/me").getStatus()).as("not in yet").isEqualTo(303);
        assertThat(text(other.get("/login/code"))).contains("One more step");
        assertThat(text(code(other, phone.shows(Duration.ZERO))))
                .as("a code twice")
                .contains("used already");
        assertThat(code(other, phone.shows(NEXT)).getHeader("Location")).isEqualTo("/work");
        assertThat(other.get("/work/me").getStatus()).isEqualTo(200);
    }

    @Test
    void a_wrong_clock_is_told_and_never_lets_in() throws Exception {
        var phone = phone();
        confirm(phone.shows(Duration.ZERO));
        passwordOnly(visitor);
        visitor.get("/login/code");
        var fast = code(visitor, phone.shows(Duration.ofMinutes(5)));
        assertThat(fast.getStatus()).isEqualTo(422);
        assertThat(text(fast)).contains("about 5 min fast");
        assertThat(text(code(visitor, phone.shows(Duration.ofMinutes(-5))))).contains("about 5 min slow");
        assertThat(text(code(visitor, phone.shows(Duration.ofHours(1))))).contains("not right");
        assertThat(visitor.get("/login/code").getStatus()).isEqualTo(200);
    }

    @Test
    void who_guesses_codes_has_to_wait_and_a_recovery_code_still_works_once() throws Exception {
        var phone = phone();
        var recovery = recoveries(text(confirm(phone.shows(Duration.ZERO)))).getFirst();
        passwordOnly(visitor);
        visitor.get("/login/code");
        for (int i = 0; i < 5; i++) {
            code(visitor, "wrong " + i);
        }
        var refused = code(visitor, phone.shows(NEXT));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(code(visitor, recovery.toUpperCase(java.util.Locale.ROOT)).getHeader("Location"))
                .isEqualTo("/work");
        passwordOnly(visitor);
        visitor.get("/login/code");
        assertThat(code(visitor, recovery).getStatus()).as("once").isEqualTo(429);
    }

    @Test
    void an_administrator_takes_it_away_from_whoever_lost_everything_and_that_stays() throws Exception {
        confirm(phone().shows(Duration.ZERO));
        var path = "/people/" + somebody.person().login() + "/aid";
        var wish = "{\"what\":\"SECOND_STEP\",\"reason\":\"phone in the river\"}";
        var cast = Cast.of(house);
        assertThat(cast.handler().post(path, wish).status()).isEqualTo(403);
        assertThat(cast.handler().open("/work" + path).status()).isEqualTo(403);
        assertThat(cast.administrator().post(path, "{\"what\":\"SECOND_STEP\"}").status())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(cast.administrator().post(path, wish).status()).isEqualTo(200);
        assertThat(cast.administrator().post(path, wish).text()).contains("second_step_none");
        assertThat(passwordOnly(visitor)).isEqualTo("/work");
        assertThat(jdbc.sql("select reason from door_aid where person_id = ?")
                        .param(somebody.person().id())
                        .query(String.class)
                        .list())
                .containsExactly("phone in the river");
    }

    @Test
    void one_switches_it_off_with_one_more_code() throws Exception {
        var phone = phone();
        confirm(phone.shows(Duration.ZERO));
        assertThat(text(visitor.get("/login/authenticator"))).contains("Switch it off");
        assertThat(visitor.post("/login/authenticator/end", "code", "123").getStatus())
                .isEqualTo(422);
        assertThat(visitor.post("/login/authenticator/end", "code", phone.shows(NEXT))
                        .getHeader("Location"))
                .isEqualTo("/work/me");
        assertThat(passwordOnly(visitor)).isEqualTo("/work");
    }

    @Test
    void the_secret_is_not_readable_in_the_database() {
        var phone = phone();
        byte[] kept = jdbc.sql("select secret from second_step where person_id = ?")
                .param(somebody.person().id())
                .query((row, _) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(phone.secret(), java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private Phone phone() {
        var found = KEY.matcher(text(visitor.get("/login/authenticator")));
        assertThat(found.find()).isTrue();
        return Phone.with(found.group(1));
    }

    private org.springframework.mock.web.MockHttpServletResponse confirm(String code) {
        return visitor.post("/login/authenticator", "code", code);
    }

    private String passwordOnly(Visitor someone) {
        someone.get("/work/me");
        someone.post("/logout");
        return String.valueOf(
                someone.logIn(somebody.person().login(), Staff.PASSWORD).getHeader("Location"));
    }

    private static org.springframework.mock.web.MockHttpServletResponse code(Visitor someone, String code) {
        return someone.post("/login/code", "code", code, "then", "/work");
    }

    private static List<String> recoveries(String page) {
        return RECOVERY.matcher(page)
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();
    }
}
