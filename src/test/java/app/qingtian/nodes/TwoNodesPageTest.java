package app.qingtian.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.qingtian.complaint.Complaint;
import app.qingtian.identity.Accounts;
import app.qingtian.identity.People;
import app.qingtian.identity.Role;
import app.qingtian.live.Ear;
import app.qingtian.promise.BrokenPromises;
import app.qingtian.world.Cast;
import app.qingtian.world.Hand;
import app.qingtian.world.QingtianTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@QingtianTest
class TwoNodesPageTest {

    private static final HttpClient WIRE = HttpClient.newHttpClient();
    private static final int HUNDREDS = 300;
    private static Node other;

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int here;

    @BeforeAll
    static void aSecondNodeStarts(@Autowired ApplicationContext house) {
        other = Node.beside(house);
    }

    @AfterAll
    static void theSecondNodeStops() {
        other.close();
    }

    @Test
    void whoeverLogsInAtOneActsAtTheOtherAndAStreamThereHearsOfIt() throws Exception {
        var complaint = Cast.of(house).lodged();
        var page = "/work/complaints/" + complaint.number();
        var hand = Hand.hired(house, Role.HANDLER, "care").logIn(here);
        try (var ear = Ear.at(here, "", hand.cookie())) {
            ear.hears(": here");
            assertThat(hand.get(other.port(), page).statusCode()).isEqualTo(200);
            assertThat(hand.post(other.port(), page + "/acceptance", "replyBy", "2027-11-05T17:00")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(ear.hears("data: " + complaint.number())).endsWith(" 2");
        }
    }

    @Test
    void whoeverIsDisabledAtOneIsOutAtTheOtherInSeconds() {
        var hand = Hand.hired(house, Role.HANDLER, "care").logIn(other.port());
        assertThat(hand.get(other.port(), "/work/me").statusCode()).isEqualTo(200);
        house.getBean(Accounts.class)
                .disable(house.getBean(People.class)
                        .byLogin(hand.login())
                        .orElseThrow()
                        .id());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> hand.get(other.port(), "/work/me").statusCode() == 303);
    }

    @Test
    void wrongLogInsAreCountedTogether() {
        var victim = Hand.hired(house, Role.HANDLER, "care");
        var guesser = Hand.hired(house, Role.HANDLER, "care");
        guesser.get(here, "/login");
        for (int i = 0; i < 5; i++) {
            assertThat(guess(guesser, here, victim)).isEqualTo(422);
            assertThat(guess(guesser, other.port(), victim)).isEqualTo(422);
        }
        guess(guesser, here, victim);
        guess(guesser, other.port(), victim);
        assertThat(guess(guesser, here, victim)).isEqualTo(429);
        assertThat(guess(guesser, other.port(), victim)).isEqualTo(429);
    }

    @Test
    void lodgingsOfOneAddressAreCountedTogether() throws Exception {
        var address = "203.0.113.77";
        int most = 2 * 5 * 60;
        int slowed = 0;
        for (int i = 0; i <= most && slowed == 0; i++) {
            slowed = lodge(i % 2 == 0 ? here : other.port(), address, "x" + i).statusCode() == 429 ? i : 0;
        }
        assertThat(slowed).as("lodgings until one was slowed down").isBetween(1, most);
        assertThat(lodge(here, "203.0.113.78", "another address").statusCode()).isEqualTo(201);
    }

    @Test
    void theSameKeyAtBothAtOnceMakesOneComplaint() throws Exception {
        for (int i = 0; i < 5; i++) {
            var key = UUID.randomUUID().toString();
            var answers = List.of(lodging(here, key), lodging(other.port(), key)).stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).allSatisfy(it -> assertThat(it.statusCode()).isEqualTo(201));
            assertThat(answers.get(0).body()).isEqualTo(answers.get(1).body());
        }
    }

    @Test
    void aPromiseThatBothFindBrokenIsToldOnce() {
        var cast = Cast.of(house);
        var complaints =
                IntStream.range(0, HUNDREDS).mapToObj(_ -> cast.lodged()).toList();
        var ids = complaints.stream().map(Complaint::id).toArray(Long[]::new);
        jdbc.sql("update promise set due_at = now() - interval '1 minute' where complaint_id = any(:ids)")
                .param("ids", ids)
                .update();
        var promises = counted("select count(*) from promise where complaint_id = any(:ids)", ids);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(house.getBean(BrokenPromises.class)::sweep),
                        CompletableFuture.runAsync(other.bean(BrokenPromises.class)::sweep))
                .join();
        assertThat(counted(
                        "select count(*) from promise where broken_at is not null and complaint_id = any(:ids)", ids))
                .isEqualTo(promises);
        assertThat(counted(
                        "select count(*) from timeline where event = 'PromiseBroken' and complaint_id = any(:ids)",
                        ids))
                .isEqualTo(promises);
    }

    private int counted(String sql, Long[] ids) {
        return jdbc.sql(sql).param("ids", ids).query(Integer.class).single();
    }

    private static int guess(Hand hand, int port, Hand victim) {
        return hand.post(port, "/login", "login", victim.login(), "password", "a guess")
                .statusCode();
    }

    private static HttpResponse<String> lodge(int port, String address, String words) throws Exception {
        var request = words(port, words).header("X-Forwarded-For", address).build();
        return WIRE.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder words(int port, String words) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/public/complaints"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"narrative\":\"" + words + "\"}"));
    }

    private static CompletableFuture<HttpResponse<String>> lodging(int port, String key) {
        var request = words(port, "twice").header("Idempotency-Key", key).build();
        return WIRE.sendAsync(request, BodyHandlers.ofString());
    }
}
