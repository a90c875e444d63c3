package app.qingtian.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** A node that is asked to stop says so first, ends what it began, and loses nothing that it acknowledged. */
class GracefulStopJourneyTest {

    private static final int PORT = Installation.freePort();
    private static final int CUSTOMERS = 8;
    private static final int SOME = 40;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();

    @Test
    void underLoadEveryAcknowledgedRequestIsThereAfterwards() throws Exception {
        var data = Path.of("target/stop").toAbsolutePath();
        FileSystemUtils.deleteRecursively(data);
        NothingLostJourneyTest.borrowThePrograms(data);
        try (var house = new Installation(data, PORT).with("QINGTIAN_STOP_NOTICE", "8s")) {
            house.start();
            try (var idle = idleLine();
                    var customers = Executors.newVirtualThreadPerTaskExecutor();
                    var watcher = HttpClient.newHttpClient()) {
                for (int i = 0; i < CUSTOMERS; i++) {
                    customers.submit(() -> lodgeUntilTheDoorIsShut(house));
                }
                Await.until("the load is on", Duration.ofMinutes(2), () -> acknowledged.size() > SOME);
                assertThat(ready(house, watcher)).isEqualTo(200);
                house.terminate();
                Await.until("it says that it leaves", Duration.ofMinutes(1), () -> ready(house, watcher) == 503);
                int before = acknowledged.size();
                Await.until("it still serves meanwhile", Duration.ofMinutes(1), () -> acknowledged.size() > before);
                assertThat(house.stop()).as("left running").isEmpty();
                assertThat(idle.getInputStream().read())
                        .as("the idle line was hung up")
                        .isNegative();
            }
            assertThat(refusals).as("nobody met a fault").allMatch(it -> it == 503);
            house.start();
            assertThat(house.superuser()
                            .sql("select number from complaint")
                            .query(String.class)
                            .list())
                    .containsAll(acknowledged);
        }
    }

    private void lodgeUntilTheDoorIsShut(Installation house) {
        var request = HttpRequest.newBuilder(house.at("/api/v1/public/complaints"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"narrative\":\"The kettle leaks\"}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            while (true) {
                var answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != 201) {
                    refusals.add(answer.statusCode());
                    return;
                }
                acknowledged.add(number(answer));
            }
        } catch (IOException shut) {
            // nothing was acknowledged
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String number(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).get("number").asString();
    }

    /** A browser that was here and keeps its line. */
    private static Socket idleLine() throws IOException {
        var line = new Socket("127.0.0.1", PORT);
        var ask = "HEAD /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
        line.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
        var said = new StringBuilder();
        while (!said.toString().endsWith("\r\n\r\n")) {
            said.append((char) line.getInputStream().read());
        }
        assertThat(said.toString()).startsWith("HTTP/1.1 200");
        return line;
    }

    private static int ready(Installation house, HttpClient watcher) {
        try {
            var request = HttpRequest.newBuilder(house.at("/health/ready")).build();
            return watcher.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException shut) {
            return -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
