package app.qingtian.upkeep.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.promise.BrokenPromises;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@QingtianTest
class HealthPageTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Test
    void aHouseThatIsWellSaysSoAndNothingElse() throws Exception {
        assertThat(get("/health/live")).matches(it -> it.statusCode() == 200);
        var ready = get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(ready.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(ready.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aFullPoolDoesNotKeepItFromAnswering() throws Exception {
        var pool = house.getBean(DataSource.class).unwrap(HikariDataSource.class);
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < pool.getMaximumPoolSize()) {
                taken.add(pool.getConnection());
            }
            assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void theFiguresTellOfRequestsComplaintsSweepsPoolAndMachine() throws Exception {
        Cast.of(house).lodged();
        get("/health/live");
        house.getBean(BrokenPromises.class).sweep();
        var figures = get("/metrics");
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(figures.body())
                .contains("http_server_requests_seconds_count{method=\"GET\",outcome=\"2xx\",uri=\"/health/live\"}")
                .containsPattern("qingtian_events_total\\{event=\"lodged\"} [1-9]")
                .contains("qingtian_logins_failed_total{why=\"wrong\"}")
                .contains("hikaricp_connections_active", "jvm_memory_used_bytes", "process_uptime_seconds");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "::1, true",
        "10.2.3.4, true",
        "192.168.7.7, true",
        "172.16.0.9, true",
        "fd00::1, true",
        "203.0.113.7, false",
        "2001:db8::1, false",
        "example.com, false"
    })
    void figuresAreForMachinesNearby(String address, boolean near) {
        assertThat(MetricsController.near(address)).isEqualTo(near);
    }

    @Test
    void aVisitorWhoComesByTheProxyFindsNoFigures() throws Exception {
        var visitor = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/metrics"))
                .header("X-Forwarded-For", "203.0.113.7");
        assertThat(send(visitor).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
