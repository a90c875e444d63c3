package app.qingtian.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.conversation.Conversation;
import app.qingtian.conversation.Draft;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.promise.PromiseKind;
import app.qingtian.promise.Promises;
import app.qingtian.remedy.Offer;
import app.qingtian.remedy.Remedies;
import app.qingtian.remedy.Ruling;
import app.qingtian.routing.Acceptance;
import app.qingtian.routing.Acceptances;
import app.qingtian.routing.Referrals;
import app.qingtian.survey.Expectation;
import app.qingtian.survey.FollowUps;
import app.qingtian.survey.Rating;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The whole life of one complaint through the doors, with a real database. */
@QingtianTest
class LifeModuleTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Complaints complaints;

    @Autowired
    Clock clock;

    private Cast cast;
    private Reader handler;
    private Complaint complaint;

    @BeforeEach
    void aComplaintComesIn() {
        cast = Cast.of(house);
        handler = cast.handler().reader();
        complaint = cast.lodged();
    }

    @Test
    void fromTheFirstWordToTheLast() {
        assertThat(complaint.stage()).isEqualTo(Stage.LODGED);
        assertThat(promised()).containsExactly(PromiseKind.ACKNOWLEDGEMENT, PromiseKind.DECISION);

        done(door(Acceptances.class).accept(me(), replyIn(Duration.ofHours(3))));
        assertThat(cast.now(complaint).ownerId()).isEqualTo(handler.personId());
        assertThat(promised()).containsExactly(PromiseKind.REPLY, PromiseKind.PROGRESS, PromiseKind.DECISION);

        done(door(Referrals.class).refer(me(), "depot", "Where was it lost?"));
        var referral = door(Referrals.class).of(complaint).ask().getFirst();
        done(door(Referrals.class).answer(cast.liaison().reader(), referral.id(), "In the sorting hall"));
        done(door(Conversation.class)
                .write(me(), new Draft(Direction.TO_CUSTOMER, Channel.WEB, "I know where it is", List.of())));
        assertThat(promised())
                .as("the word was kept, and the next is due")
                .containsExactly(PromiseKind.PROGRESS, PromiseKind.DECISION);

        done(door(Remedies.class).propose(me(), new Offer("REPLACEMENT", "a new one tonight", null)));
        done(door(Remedies.class).decide(me(), new Ruling.Words("You get a new one", "It was our fault", "Ask me")));
        done(door(Settlements.class).said(customer(), Settlement.ofCustomer(true, null)));
        assertThat(refused(close())).as("what was promised must be done first").isEqualTo("remedy_not_executed");
        var remedy = door(Remedies.class).of(complaint).ask().remedies().getFirst();
        done(door(Remedies.class).execute(handler, remedy.id(), "brought at eight"));
        done(door(FollowUps.class).rate(customer(), new Rating(5, 4, 5, Expectation.BEYOND, null)));
        assertThat(refused(door(Closures.class).close(me(), new Closure("made good", null, null, Map.of()))))
                .isEqualTo("record_incomplete");
        done(close());

        assertThat(cast.now(complaint).stage()).isEqualTo(Stage.CLOSED);
        assertThat(promised()).isEmpty();
        assertThat(story())
                .as("without gaps")
                .isEqualTo(IntStream.rangeClosed(1, story().size()).boxed().toList());
    }

    @Test
    void aRefusalIsNotAClosureAndWorkGoesOn() {
        answered();
        done(door(Settlements.class).said(customer(), Settlement.ofCustomer(false, "not enough")));
        assertThat(cast.now(complaint).stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(refused(close())).isEqualTo("stage_forbids");
        assertThat(promised()).as("a new decision is due").contains(PromiseKind.DECISION);
    }

    @Test
    void whoIsNotContentAfterAllOpensANewRound() {
        answered();
        done(door(Settlements.class).said(customer(), Settlement.ofCustomer(true, null)));
        done(door(FollowUps.class).rate(customer(), new Rating(1, 3, 3, Expectation.BELOW, "it broke again")));
        var again = cast.now(complaint);
        assertThat(again.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(again.round()).isEqualTo(2);
        assertThat(door(FollowUps.class).of(again).ask())
                .as("the first round stays")
                .hasSize(1);
    }

    @Test
    void aComplaintLeftOpenNeedsTheTimeOfTheNextWord() {
        assertThat(refused(door(Acceptances.class).accept(me(), new Acceptance(null, false, null))))
                .isEqualTo("reply_time_missing");
        done(door(Acceptances.class).accept(me(), new Acceptance(null, true, "explained at the counter")));
        assertThat(cast.now(complaint).stage()).isEqualTo(Stage.SETTLED);
    }

    @Test
    void aStrangerFindsNothingAndAReaderOnlyReads() {
        var stranger = Caller.of(cast.stranger().reader(), complaint.number());
        assertThat(complaints.find(stranger)).isEmpty();
        var quality = Caller.of(cast.quality().reader(), complaint.number());
        assertThat(complaints.find(quality)).isPresent();
        assertThat(refused(door(Acceptances.class).accept(quality, replyIn(Duration.ofHours(1)))))
                .isEqualTo("not_yours");
    }

    @Test
    void whoeverAcceptsFirstOwnsItHoweverManyTry() throws Exception {
        var start = new CountDownLatch(1);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, 16)
                    .mapToObj(_ -> hands.submit(() -> {
                        start.await();
                        return door(Acceptances.class).accept(me(), replyIn(Duration.ofHours(2)));
                    }))
                    .toList();
            start.countDown();
            int owners = 0;
            for (var attempt : attempts) {
                owners += attempt.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(owners).isEqualTo(1);
        }
        assertThat(story()).containsExactly(1, 2);
    }

    private void answered() {
        done(door(Acceptances.class).accept(me(), replyIn(Duration.ofHours(3))));
        done(door(Remedies.class).decide(me(), new Ruling.Words("I am sorry", "It was late", "Ask me")));
    }

    private Outcome<Complaint> close() {
        var blanks = Map.of(
                "happenedAt",
                "not said",
                "service",
                "not said",
                "persons",
                "not said",
                "realReason",
                "as told",
                "excessive",
                "no",
                "wished",
                "-",
                "face",
                "-");
        return door(Closures.class).close(me(), new Closure("made good", "sorting", "a second scan", blanks));
    }

    private List<PromiseKind> promised() {
        return door(Promises.class).of(complaint).ask().stream()
                .filter(app.qingtian.promise.Promise::open)
                .map(app.qingtian.promise.Promise::kind)
                .toList();
    }

    private List<Integer> story() {
        return door(Timeline.class).of(complaint, Timeline.NOBODY, Integer.MAX_VALUE, 200).ask().stream()
                .map(Timeline.Line::seq)
                .toList();
    }

    private Acceptance replyIn(Duration time) {
        return new Acceptance(clock.instant().plus(time), false, null);
    }

    private Caller.Staff me() {
        return Caller.of(handler, complaint.number());
    }

    private Caller.Tracker customer() {
        return new Caller.Tracker(complaint.trackingToken());
    }

    private <T> T door(Class<T> type) {
        return house.getBean(type);
    }

    private static void done(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static String refused(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).refusal().reason();
    }
}
