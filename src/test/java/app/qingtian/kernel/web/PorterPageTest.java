package app.qingtian.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.kernel.Listening;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every request is slow here, so every request is logged. */
@SpringBootTest(
        classes = House.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "qingtian.log.slow=-1s")
class PorterPageTest {

    private static final String BROKEN = """
        {"name":"break","narrative":"林女士的电话是13800001234"}\
        """;

    @LocalServerPort
    int port;

    @Autowired
    PrometheusMeterRegistry measures;

    private Wire wire() {
        return new Wire(port, "en");
    }

    @Test
    void aRequestKeepsTheIdItCameWith() throws Exception {
        var answer = wire().send(wire().request("/notes/new").header("X-Request-Id", "balancer-7.a_b"));
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("balancer-7.a_b");
    }

    @Test
    void aRequestWithoutAnIdOrWithAnOddOneGetsOurs() throws Exception {
        for (var odd : new String[] {"", "x".repeat(65), "a b", "<script>"}) {
            var answer = wire().send(wire().request("/notes/new").header("X-Request-Id", odd));
            assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow())
                    .matches("[0-9a-f]{16}");
        }
    }

    @Test
    void aFaultOfOursIsToldWithItsIdAndTheLogHasTheSameAndNothingOfTheCustomer() throws Exception {
        try (var log = new Listening()) {
            var request = wire().request("/api/v1/notes?secret=query")
                    .header("X-Request-Id", "find-me")
                    .header("Content-Type", "application/json");
            var answer = wire().send(request.POST(java.net.http.HttpRequest.BodyPublishers.ofString(BROKEN)));
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("find-me");
            assertThat(answer.body()).contains("\"requestId\":\"find-me\"");
            assertThat(log.all())
                    .contains("find-me", "POST /api/v1/notes failed", "POST /api/v1/notes 500 in ", "Room.done")
                    .doesNotContain("林女士", "13800001234", "secret", "app.qingtian.secret.Class broke");
        }
    }

    @Test
    void thePageOfAFaultShowsTheId() throws Exception {
        var request = wire().request("/notes")
                .header("X-Request-Id", "on-the-page")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded");
        var answer =
                wire().send(request.POST(java.net.http.HttpRequest.BodyPublishers.ofString("narrative=x&name=break")));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("on-the-page");
    }

    @Test
    void pathsAreLoggedAsPatternsBecauseTheyHoldTokens() throws Exception {
        try (var log = new Listening()) {
            wire().get("/api/v1/notes/4711?colour=GREEN");
            wire().get("/t/p3Xk9Lq0TzV1bN7mRw2sYc5d");
            assertThat(log.all())
                    .contains("GET /api/v1/notes/{id} 200 in ")
                    .doesNotContain("4711", "GREEN", "p3Xk9Lq0TzV1bN7mRw2sYc5d");
        }
    }

    @Test
    void requestsAreCountedByPatternAndClassOfStatus() throws Exception {
        wire().get("/api/v1/notes/1");
        wire().get("/api/v1/notes/2");
        wire().send(wire().request("/api/v1/notes/3")
                .method("BREW", java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(measures.scrape())
                .contains(
                        "http_server_requests_seconds_bucket{method=\"GET\",outcome=\"2xx\",uri=\"/api/v1/notes/{id}\"")
                .contains("method=\"OTHER\"")
                .doesNotContain("BREW", "/notes/2");
    }

    @Test
    void whoeverIsSentAwayIsCounted() throws Exception {
        wire().json("/api/v1/notes", """
            {"name":"slow","narrative":"x"}\
            """);
        assertThat(measures.scrape()).containsPattern("qingtian_requests_refused_total\\{why=\"rate\"} [1-9]");
    }
}
