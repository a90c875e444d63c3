package app.qingtian.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import elsewhere.Counter;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A house that serves two at a time in each lane and lets four wait. */
@SpringBootTest(
        classes = House.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.hikari.maximum-pool-size=2",
            "qingtian.crowd.seats=4",
            "qingtian.crowd.bodies-of-an-address=3"
        })
@Import(Counter.class)
class CrowdPageTest {

    private static final String HALF_A_BODY = """
            POST /api/v1/counter HTTP/1.1\r
            Host: localhost\r
            X-Forwarded-For: %s\r
            Content-Type: text/plain\r
            Content-Length: 10\r
            \r
            half""";

    @LocalServerPort
    int port;

    @Autowired
    Counter counter;

    @Autowired
    Patience patience;

    private final List<Socket> sockets = new ArrayList<>();
    private final ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void theCounterIsClosed() {
        counter.closes();
    }

    @AfterEach
    void everybodyGoesHome() throws IOException {
        counter.opens();
        crowd.close();
        for (var socket : sockets) {
            socket.close();
        }
    }

    @Test
    void whoCannotBeServedSoonIsTurnedAwayInTheirLanguageAndTheRestIsServed() throws Exception {
        var standing = IntStream.range(0, 2).mapToObj(_ -> comes()).toList();
        await().until(() -> counter.atTheCounter() == 2);
        var crowd = IntStream.range(0, 20).mapToObj(_ -> comes()).toList();
        crowd.forEach(CompletableFuture::join);
        assertThat(crowd).extracting(it -> it.join().statusCode()).containsOnly(503);
        var refused = new Wire(port, "en")
                .send(new Wire(port, "en").request("/counter").header("Accept", "text/html"));
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(refused.body()).contains("We can't serve you just now").contains("<html lang=\"en\"");
        counter.opens();
        assertThat(standing).extracting(it -> it.join().body()).containsOnly("served");
        assertThat(new Wire(port, "en").get("/counter").statusCode())
                .as("nobody had to help")
                .isEqualTo(200);
    }

    @Test
    void aCrowdInOneLaneLeavesTheOthersTheirShare() throws Exception {
        IntStream.range(0, 6).forEach(_ -> comes());
        await().until(() -> counter.atTheCounter() == 2);
        var other = new Wire(port, "zh");
        assertThat(other.get("/api/v1/counter").body()).isEqualTo("served");
        assertThat(other.get("/assets/css/reset.css").statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatIsStillComingHoldsNoPlaceAndOneAddressCannotTakeAllOfThem() throws Exception {
        for (int i = 0; i < 3; i++) {
            begins(HALF_A_BODY.formatted("203.0.113.5"));
        }
        var same = new Wire(port, "zh");
        await().untilAsserted(
                        () -> assertThat(posted("203.0.113.5").statusCode()).isEqualTo(503));
        assertThat(posted("203.0.113.6").body()).isEqualTo("whole");
        assertThat(same.get("/api/v1/counter").body()).isEqualTo("served");
    }

    @Test
    void halfAHeadAndHalfABodyAreHungUpOn() throws Exception {
        var head = begins("GET /counter HTTP/1.1\r\nHost: lo");
        var body = begins(HALF_A_BODY.formatted("203.0.113.7"));
        await().until(() -> {
            patience.hurry(System.nanoTime());
            patience.hurry(System.nanoTime() + Duration.ofMinutes(1).toNanos());
            return ended(head) && ended(body);
        });
        assertThat(new Wire(port, "zh").get("/api/v1/counter").body()).isEqualTo("served");
    }

    private CompletableFuture<HttpResponse<String>> comes() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return new Wire(port, "zh").get("/counter");
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                },
                crowd);
    }

    private HttpResponse<String> posted(String address) throws Exception {
        var wire = new Wire(port, "zh");
        return wire.send(wire.request("/api/v1/counter")
                .header("X-Forwarded-For", address)
                .header("Content-Type", "text/plain")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("whole")));
    }

    private Socket begins(String bytes) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(200);
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
        sockets.add(socket);
        return socket;
    }

    private static boolean ended(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
