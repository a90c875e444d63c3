package app.qingtian.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.FileSystemUtils;

/** bin/run starts a house whose parts were found out ahead; it must be the same house as the one that all other tests try. */
@QingtianTest
class PreparedStartJourneyTest {

    @Autowired
    private ApplicationContext usual;

    @Test
    void aPreparedHouseOpensTheSameDoors() throws Exception {
        var folder = Path.of("target/prepared").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        var data = folder.resolve("data");
        NothingLostJourneyTest.borrowThePrograms(data);
        prepare(folder.resolve("ahead"));
        try (var house = new Installation(data, Installation.freePort()).prepared(folder.resolve("ahead/classes"));
                var client = HttpClient.newHttpClient()) {
            house.start();

            assertThat(get(client, house, "/api/openapi.json").body())
                    .isEqualTo(Cast.of(usual)
                            .handler()
                            .send(MockMvcRequestBuilders.get("/api/openapi.json"))
                            .text());
            assertThat(get(client, house, "/login").statusCode()).isEqualTo(200);
            assertThat(get(client, house, "/health/ready").statusCode()).isEqualTo(200);
            var lodged = client.send(
                    HttpRequest.newBuilder(house.at("/api/v1/public/complaints"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"narrative\":\"壶第一天就漏水\"}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(lodged.statusCode()).as(lodged.body()).isEqualTo(201);
            Await.until(
                    "the sweeps run: a promise of four seconds is broken",
                    Duration.ofMinutes(1),
                    () -> house.superuser()
                                    .sql("select count(*) from promise where broken_at is not null")
                                    .query(Long.class)
                                    .single()
                            > 0);
            assertThat(house.superuser()
                            .sql("select count(*) from complaint")
                            .query(Long.class)
                            .single())
                    .as("the parts of the demo are there and do nothing unasked")
                    .isEqualTo(1);
        }
    }

    private static void prepare(Path folder) throws IOException, InterruptedException {
        var process = new ProcessBuilder("bin/lib/ahead", Installation.withoutTests(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling("ahead.log").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("see target/prepared/ahead.log").isZero();
    }

    private static HttpResponse<String> get(HttpClient client, Installation house, String path)
            throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(house.at(path)).build(), BodyHandlers.ofString());
    }
}
