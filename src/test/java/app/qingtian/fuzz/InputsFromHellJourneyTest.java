package app.qingtian.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.TestDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A short walk through hell in the normal build; {@code bin/fuzz} takes long ones. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import(Toll.class)
@ContextConfiguration(initializers = TestDatabase.OfContext.class)
class InputsFromHellJourneyTest {

    private static final int REQUESTS = Integer.getInteger("qingtian.fuzz.requests", 1_200);
    private static final long SEED = Long.getLong("qingtian.fuzz.seed", 20261122L);

    @Autowired
    ApplicationContext house;

    @LocalServerPort
    int port;

    @Test
    void whateverIsSentGetsARightAnswer() throws IOException {
        var random = new Random(SEED);
        var cellar = new Cellar(house, port);
        var seeds = cellar.filled();
        var inside = cellar.cookies();
        var description = cellar.description();
        var schema = new Schema(description);
        var hell = new Hell(port, new Verdict(schema), random);

        Broken.LINES.forEach(hell::send);
        hell.api(Operation.of(description), new Maker(schema, seeds, random), new Spoiler(random), REQUESTS / 2);
        hell.forms(guestDoors(seeds), cellar.guestCookies(), REQUESTS / 24);
        hell.forms(staffDoors(seeds), inside, REQUESTS / 12);

        System.out.println(hell.summary() + ", seed " + SEED);
        hell.wrong()
                .forEach((what, shown) -> System.out.println("  " + what + "\n    " + String.join("\n    ", shown)));
        assertThat(hell.sent()).isGreaterThan(REQUESTS / 2);
        assertThat(hell.wrong()).isEmpty();
    }

    private static List<String> guestDoors(Seeds seeds) {
        var doors = new ArrayList<>(List.of("/", "/login", "/t/nobodyhasthistokenatall"));
        seeds.all("trackingToken").forEach(it -> doors.add("/t/" + it));
        return doors;
    }

    private static List<String> staffDoors(Seeds seeds) {
        var doors = new ArrayList<>(List.of("/work", "/work/complaints?view=all", "/work/complaints/new", "/work/me"));
        seeds.all("number").forEach(it -> doors.add("/work/complaints/" + it));
        return doors;
    }
}
