package app.qingtian.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two real processes begin together on an empty folder; one is killed while thousands of promises fall due. */
class TwoNodesJourneyTest {

    private static final int HUNDREDS = 300;
    private static final int DEEDS = 8;
    private static final int THOUSANDS = HUNDREDS * (2 + DEEDS);

    private static final String PROMISE = """
            insert into promise (complaint_id, round, kind, what, to_whom, person_id, made_at, due_at)
            select complaint_id, round, 'DEED', 'deed ' || n, to_whom, person_id, made_at, now()
              from promise, generate_series(1, :deeds) n where kind = 'DECISION'
            """;

    private static final String TOLD = "select count(*) from timeline where event = 'PromiseBroken'";
    private static final String TOLD_ONCE = """
            select count(*) from (select distinct complaint_id, data::jsonb ->> 'promiseId' from timeline where event = 'PromiseBroken') once
            """;
    private static final String OVERDUE = "select count(*) from promise where broken_at is null and kept_at is null";
    private static final String BROKEN = "select count(*) from promise where broken_at is not null";

    @TempDir
    Path data;

    @Test
    void theSecondGoesOnWhereTheKilledOneStopped() throws Exception {
        int port = Installation.freePort();
        try (var first = new Installation(data, port);
                var second = new Installation(data, Installation.freePort())) {
            CompletableFuture.allOf(CompletableFuture.runAsync(first::start), CompletableFuture.runAsync(second::start))
                    .join();
            var database = JdbcClient.create(second.application());
            assertThat(count(database, "select count(*) from person where login = 'admin'"))
                    .isEqualTo(1);
            assertThat(count(database, "select count(*) from department where front_door"))
                    .isEqualTo(1);
            assertThat(passwordsShown())
                    .as("one-time passwords on the consoles")
                    .isEqualTo(1);
            for (int i = 0; i < HUNDREDS; i++) {
                lodge(i % 2 == 0 ? first : second);
            }
            database.sql(PROMISE).param("deeds", DEEDS).update();
            Await.until(
                    "the sweeps are in the middle", Duration.ofMinutes(2), () -> count(database, TOLD) > THOUSANDS / 3);
            first.killApplication();
            assertThat(count(database, TOLD)).as("killed in the middle").isLessThan(THOUSANDS);
            Await.until("all are told", Duration.ofMinutes(3), () -> count(database, OVERDUE) == 0);
            assertThat(count(database, TOLD)).isEqualTo(THOUSANDS).isEqualTo(count(database, TOLD_ONCE));
            assertThat(count(database, BROKEN)).isEqualTo(THOUSANDS);
            lodge(second);
        }
    }

    private static int count(JdbcClient database, String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    private long passwordsShown() throws IOException {
        return Files.readString(data.resolve("application.log"))
                .lines()
                .filter(line -> line.contains("密码 password"))
                .count();
    }

    private static void lodge(Installation node) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(node.at("/api/v1/public/complaints"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"narrative\":\"答应的时间就快到了\"}"));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(201);
        }
    }
}
