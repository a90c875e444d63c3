package app.qingtian.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.qingtian.identity.Account;
import app.qingtian.identity.Secrets;
import app.qingtian.identity.Tokens;
import app.qingtian.world.QingtianTest;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@QingtianTest
@Import(Staff.class)
class TokenPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Staff staff;

    @Autowired
    Tokens tokens;

    @Autowired
    Secrets secrets;

    @Autowired
    JdbcClient jdbc;

    private Account somebody;

    @BeforeEach
    void somebody_works_here() {
        somebody = staff.settled();
    }

    @Test
    void a_token_speaks_for_its_person() throws Exception {
        var me = ask(get("/api/v1/me"), token("all", null));
        assertThat(me.getStatus()).isEqualTo(200);
        assertThat(me.getContentAsString())
                .contains(somebody.person().login(), "\"department\":\"care\"", "\"HANDLER\"", "Europe/Paris");
        assertThat(me.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void no_token_a_wrong_one_and_an_expired_one_get_a_401_that_says_so() throws Exception {
        var none = web.perform(get("/api/v1/me")).andReturn().getResponse();
        assertThat(none.getStatus()).isEqualTo(401);
        assertThat(none.getHeader("WWW-Authenticate")).startsWith("Bearer");
        var wrong = ask(get("/api/v1/me"), "qt_" + "A".repeat(43));
        assertThat(wrong.getStatus()).isEqualTo(401);
        assertThat(wrong.getHeader("WWW-Authenticate")).contains("invalid_token");
        assertThat(ask(get("/api/v1/me"), "晴天").getStatus()).isEqualTo(401);
        assertThat(ask(get("/api/v1/me"), token("all", Instant.now().minusSeconds(1)))
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void a_reading_token_may_not_write() throws Exception {
        var token = token("read", null);
        assertThat(ask(get("/api/v1/departments"), token).getStatus()).isEqualTo(200);
        var refused = ask(post("/api/v1/departments"), token);
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getHeader("WWW-Authenticate")).contains("insufficient_scope");
    }

    @Test
    void only_a_token_that_administers_has_an_administrators_rights_and_reaches_ones_log_in() throws Exception {
        jdbc.sql("update person set roles = '{HANDLER,ADMINISTRATOR}' where id = ?")
                .param(somebody.person().id())
                .update();
        staff.accounts().endSessions(somebody.person().id());
        var whole = token("administer", null);
        var narrow = token("write", null);
        assertThat(ask(get("/api/v1/me/sessions"), narrow).getStatus()).isEqualTo(200);
        var refused = ask(post("/api/v1/me/sessions/1/end"), narrow);
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString()).contains("token_narrow");
        assertThat(ask(post("/api/v1/me/sessions/1/end"), whole).getStatus()).isEqualTo(404);
        assertThat(ask(get("/api/v1/hooks"), whole).getStatus()).isEqualTo(200);
        assertThat(ask(get("/api/v1/hooks"), narrow).getStatus()).isEqualTo(403);
    }

    @Test
    void one_makes_and_revokes_them_oneself() throws Exception {
        var visitor = new Visitor(web, "192.0.2.30");
        visitor.logIn(somebody.person().login(), Staff.PASSWORD);
        assertThat(Visitor.text(visitor.get("/work/me/tokens"))).contains("No program acts in your name");
        visitor.get("/work/me/tokens/new");
        assertThat(visitor.post("/work/me/tokens/new", "name", "", "scope", "READ")
                        .getStatus())
                .isEqualTo(422);
        var made =
                Visitor.text(visitor.post("/work/me/tokens/new", "name", "wallboard", "scope", "READ", "days", "30"));
        var token = made.replaceAll("(?s).*(qt_[A-Za-z0-9_-]{43}).*", "$1");
        assertThat(ask(get("/api/v1/me"), token).getStatus()).isEqualTo(200);
        assertThat(ask(post("/api/v1/complaints"), token).getStatus()).isEqualTo(403);
        var list = Visitor.text(visitor.get("/work/me/tokens"));
        assertThat(list).contains("wallboard", "Read only", "last used").doesNotContain(token);
        var id = list.replaceAll("(?s).*/work/me/tokens/(\\d+)/revocation.*", "$1");
        var other = new Visitor(web, "192.0.2.31");
        other.logIn(staff.settled().person().login(), Staff.PASSWORD);
        other.get("/work/me");
        assertThat(other.post("/work/me/tokens/" + id + "/revocation").getStatus())
                .as("it is not theirs")
                .isEqualTo(404);
        visitor.post("/work/me/tokens/" + id + "/revocation");
        assertThat(ask(get("/api/v1/me"), token).getStatus()).isEqualTo(401);
    }

    @Test
    void a_revoked_token_and_one_of_a_disabled_person_are_dead() throws Exception {
        var revoked = token("all", null);
        var id = tokens.find(revoked, Instant.now()).orElseThrow().id();
        tokens.revoke(id, Instant.now());
        assertThat(ask(get("/api/v1/me"), revoked).getStatus()).isEqualTo(401);
        var orphan = token("all", null);
        staff.accounts().disable(somebody.person().id());
        assertThat(ask(get("/api/v1/me"), orphan).getStatus()).isEqualTo(401);
    }

    @Test
    void a_session_cookie_opens_nothing_here() throws Exception {
        var cookie = new Seal(secrets.key("session")).close(Session.start(somebody, Instant.now()));
        var answer = web.perform(get("/api/v1/me").cookie(new Cookie("qingtian", cookie)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(401);
    }

    @Test
    void its_use_is_noted_once_a_minute() throws Exception {
        var token = token("all", null);
        ask(get("/api/v1/me"), token);
        var first = lastUsed();
        ask(get("/api/v1/me"), token);
        assertThat(lastUsed()).isNotNull().isEqualTo(first);
    }

    @Test
    void the_directory_is_for_everybody_in_bounded_pieces() throws Exception {
        var token = token("read", null);
        staff.settled();
        var first = ask(get("/api/v1/people?q=somebody&limit=1"), token).getContentAsString();
        assertThat(first).containsOnlyOnce("\"login\"").contains("021-5555 0101");
        var cursor = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        var second = ask(get("/api/v1/people?q=somebody&limit=1&cursor=" + cursor), token);
        assertThat(second.getContentAsString()).containsOnlyOnce("\"login\"").isNotEqualTo(first);
        assertThat(ask(get("/api/v1/people?cursor=elsewhere"), token).getStatus())
                .isEqualTo(400);
        assertThat(ask(get("/api/v1/departments"), token).getContentAsString())
                .contains("\"care\"", "\"operations\"", "\"canBeReferredTo\":true");
    }

    private @Nullable Object lastUsed() {
        return jdbc.sql("select max(last_used_at) from api_token where person_id = ?")
                .param(somebody.person().id())
                .query()
                .singleValue();
    }

    private String token(String scope, @Nullable Instant expiry) {
        return tokens.create(new Tokens.Order(somebody.person().id(), "test", Set.of(scope), expiry), Instant.now());
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, String token) throws Exception {
        return web.perform(request.header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }
}
