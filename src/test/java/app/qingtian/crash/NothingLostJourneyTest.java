package app.qingtian.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.crash.Ordeal.Kill;
import app.qingtian.crash.Ordeal.Round;
import app.qingtian.world.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Whatever got its 2xx is there after every kill -9, once. Four kills in the normal build, one of each manner; {@code bin/crash}
 * runs many more.
 */
class NothingLostJourneyTest {

    private static final int ROUNDS = Integer.getInteger("qingtian.crash.rounds", 4);
    private static final long SEED = Long.getLong("qingtian.crash.seed", 20261122L);
    private static final int PORT = Integer.getInteger("qingtian.crash.port", Installation.freePort());
    private static final Duration LOAD = Duration.ofMillis(Integer.getInteger("qingtian.crash.load", 3000));

    @Test
    void whateverWasAcknowledgedIsThereAfterEveryKillAndOnce() throws Exception {
        var random = new Random(SEED);
        var data = Path.of("target/crash").toAbsolutePath();
        FileSystemUtils.deleteRecursively(data);
        borrowThePrograms(data);
        System.out.printf("crash: seed %d, %d rounds, log %s%n", SEED, ROUNDS, data.resolve("application.log"));
        var rounds = new ArrayList<Round>();
        try (var house = new Installation(data, PORT)) {
            var ordeal = new Ordeal(house, random);
            ordeal.begin(6, 4);
            for (var kill : kills(random)) {
                var round = ordeal.survive(kill, LOAD);
                rounds.add(round);
                System.out.println(Report.line(rounds.size(), round));
                assertThat(round.finding().lost()).as("lost").isEmpty();
                assertThat(round.finding().doubled()).as("doubled").isEmpty();
                assertThat(round.finding().broken()).as("broken").isEmpty();
            }
            assertThat(house.stop()).as("left running").isEmpty();
        } finally {
            System.out.print(Report.of(rounds));
        }
    }

    /** Every manner equally often, in random order. */
    private static List<Kill> kills(Random random) {
        var kills = new ArrayList<>(Stream.iterate(0, i -> i + 1)
                .limit(ROUNDS)
                .map(i -> Kill.values()[i % Kill.values().length])
                .toList());
        Collections.shuffle(kills, random);
        return kills;
    }

    /** Of the tests' own server, so that nothing is unpacked twice. */
    static void borrowThePrograms(Path data) throws IOException {
        TestDatabase.copy();
        Files.createDirectories(data.resolve("postgres"));
        try (var servers = Files.newDirectoryStream(Path.of("target/test-data/postgres"), "server-*.*.*")) {
            for (var server : servers) {
                Files.createSymbolicLink(
                        data.resolve("postgres").resolve(server.getFileName()), server.toAbsolutePath());
            }
        }
    }
}
