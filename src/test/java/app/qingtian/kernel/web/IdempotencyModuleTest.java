package app.qingtian.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.TestDatabase;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class IdempotencyModuleTest {

    private static final javax.sql.DataSource DATABASE = TestDatabase.copy();

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final IdempotencyStore store = new IdempotencyStore(jdbc);
    private final Idempotency filter = new Idempotency(
            store,
            new TransactionTemplate(new JdbcTransactionManager(DATABASE)),
            new Problems(uis(), new JsonMapper()));
    private final AtomicInteger done = new AtomicInteger();

    private static Uis uis() {
        return new Uis(new Texts(true), new Assets(), new Tongue("Asia/Shanghai"), Clock.systemUTC());
    }

    private MockHttpServletResponse post(String key, String body, FilterChain chain) throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/v1/notes");
        request.addHeader("Idempotency-Key", key);
        request.setContentType("application/json");
        request.setContent(body.getBytes());
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    private FilterChain answering(int status) {
        return (request, response) -> {
            var answer = (HttpServletResponse) response;
            answer.setStatus(status);
            answer.setHeader("Location", "/api/v1/notes/" + done.incrementAndGet());
            answer.setHeader("ETag", "\"v1\"");
            answer.setContentType("application/json");
            answer.getOutputStream().write(request.getInputStream().readAllBytes());
        };
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswerAgain() throws Exception {
        var first = post("again", "{\"a\":1}", answering(201));
        var second = post("again", "{\"a\":1}", answering(201));
        assertThat(done).hasValue(1);
        assertThat(first.getContentAsString()).isEqualTo("{\"a\":1}").isEqualTo(second.getContentAsString());
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getHeader("Location")).isEqualTo("/api/v1/notes/1");
        assertThat(second.getHeader("ETag")).isEqualTo("\"v1\"");
        assertThat(second.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.getHeader("Idempotency-Replayed")).isNull();
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() throws Exception {
        post("reused", "{\"a\":1}", answering(201));
        var other = post("reused", "{\"a\":2}", answering(201));
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("idempotency_key_reused");
        assertThat(done).hasValue(1);
    }

    @Test
    void aFailureIsNotKept() throws Exception {
        assertThat(post("failed", "{}", answering(409)).getStatus()).isEqualTo(409);
        assertThat(post("failed", "{}", answering(201)).getStatus()).isEqualTo(201);
        assertThat(done).hasValue(2);
    }

    /** PostgreSQL itself says that a request stands behind another. */
    private boolean somebodyWaits() {
        return jdbc.sql("""
                        select exists (select 1 from pg_stat_activity
                                        where datname = current_database() and wait_event_type = 'Lock')
                        """).query(Boolean.class).single();
    }

    @Test
    void aTwinWaitsForTheFirstAndGetsItsAnswer() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        FilterChain slow = (request, response) -> {
            inside.countDown();
            await(goOn);
            answering(201).doFilter(request, response);
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> post("twin", "{}", slow));
            assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
            var twin = threads.submit(() -> post("twin", "{}", answering(201)));
            org.awaitility.Awaitility.await().until(this::somebodyWaits);
            assertThat(twin.isDone()).isFalse();
            goOn.countDown();
            assertThat(first.get().getHeader("Location")).isEqualTo("/api/v1/notes/1");
            assertThat(twin.get().getHeader("Location")).isEqualTo("/api/v1/notes/1");
            assertThat(twin.get().getHeader("Idempotency-Replayed")).isEqualTo("true");
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void anUnreadableKeyIsRefusedAndOldAnswersGo() throws Exception {
        assertThat(post("a b", "{}", answering(201)).getStatus()).isEqualTo(400);
        post("old", "{}", answering(201));
        jdbc.sql("update idempotency set created_at = now() - interval '49 hours' where key = 'old'")
                .update();
        store.purge();
        assertThat(post("old", "{}", answering(201)).getHeader("Idempotency-Replayed"))
                .isNull();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let us go on");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
