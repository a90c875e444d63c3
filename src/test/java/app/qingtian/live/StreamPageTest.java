package app.qingtian.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.qingtian.complaint.Audiences;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Complaints;
import app.qingtian.identity.Role;
import app.qingtian.world.Cast;
import app.qingtian.world.Hand;
import app.qingtian.world.QingtianTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@QingtianTest
class StreamPageTest {

    @Autowired
    ApplicationContext house;

    @LocalServerPort
    int port;

    @Test
    void aChangeIsToldToWhoeverMaySeeItWithNothingButNumberAndVersion() throws IOException {
        var cast = Cast.of(house);
        var complaint = cast.lodged();
        try (var ear = ear("HANDLER", "care", "")) {
            accept(cast, complaint);
            assertThat(told(ear, complaint)).isEqualTo("data: " + complaint.number() + " 2");
        }
    }

    @Test
    void aStrangerIsToldOfTheirOwnAndNeverOfOthers() throws IOException {
        var cast = Cast.of(house);
        var hidden = cast.lodged();
        var hand = hand("FRONTLINE", "operations");
        try (var ear = Ear.at(port, "", hand.cookie())) {
            ear.hears(": here");
            accept(cast, hidden);
            hand.get(port, "/work/complaints/new");
            var own = hand.post(port, "/work/complaints", "narrative", "店里听到的抱怨", "kind", "GRIEVANCE");
            var number = own.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
            assertThat(ear.hears("data: QT")).isEqualTo("data: " + number + " 1");
        }
    }

    @Test
    void whatChangedBeforeTheStreamWasOpenIsToldAtOnce() throws IOException {
        var cast = Cast.of(house);
        var complaint = cast.lodged();
        accept(cast, complaint);
        try (var late = ear("HANDLER", "care", "?number=" + complaint.number() + "&version=1")) {
            assertThat(told(late, complaint)).isEqualTo("data: " + complaint.number() + " 2");
        }
    }

    @Test
    void whoeverIsNotLoggedInIsSentToTheDoor() throws IOException {
        try (var nobody = Ear.at(port, "", "lang=zh")) {
            assertThat(nobody.hears("HTTP/1.1")).contains("303");
        }
    }

    @Test
    void onePersonMoreThanSixTimesLosesTheOldest() throws IOException {
        var hand = hand("HANDLER", "care");
        var ears = new ArrayList<Ear>();
        for (int i = 0; i <= 6; i++) {
            ears.add(Ear.at(port, "", hand.cookie()));
            ears.getLast().hears(": here");
        }
        assertThat(ears.getFirst().hears("never said")).isEqualTo("the end");
        for (var ear : ears) {
            ear.close();
        }
    }

    @Test
    void aBrowserThatLeftIsForgotten() throws IOException {
        var streams = house.getBean(Streams.class);
        var ear = ear("HANDLER", "care", "");
        assertThat(streams.count()).isPositive();
        ear.close();
        await().atMost(Duration.ofSeconds(20)).until(() -> streams.count() == 0);
    }

    @Test
    void atTheLimitNobodyElseIsLetInAndTheOneWhoDoesNotReadIsHungUpOn() {
        var reader = Cast.of(house).quality().reader();
        var clock = Clock.systemUTC();
        var streams = new Streams(house.getBean(Audiences.class), house.getBean(Complaints.class), clock, 1, 6);
        var deaf = new Deaf();
        streams.open(reader, deaf, new Looking(null, 0));
        assertThat(streams.full()).isTrue();
        streams.tell(News.MISSED);
        assertThat(deaf.heard).containsExactly(Stream.HERE, Stream.MORE);
        assertThat(streams.full()).isFalse();
    }

    /** Hears the greeting, and nothing after it. */
    private static final class Deaf implements Line {

        private final List<String> heard = new ArrayList<>();

        @Override
        public boolean send(String events) {
            heard.add(events);
            return heard.size() == 1;
        }

        @Override
        public void close() {}
    }

    private static String told(Ear ear, Complaint complaint) throws IOException {
        return ear.hears("data: " + complaint.number());
    }

    private static void accept(Cast cast, Complaint complaint) {
        var answer = cast.handler()
                .send("/work/complaints/" + complaint.number() + "/acceptance", "replyBy", "2027-11-05T17:00");
        assertThat(answer.status()).isEqualTo(303);
    }

    private Ear ear(String role, String department, String query) throws IOException {
        var ear = Ear.at(port, query, hand(role, department).cookie());
        ear.hears(": here");
        return ear;
    }

    private Hand hand(String role, String department) {
        Cast.of(house);
        return Hand.hired(house, Role.valueOf(role), department).logIn(port);
    }
}
