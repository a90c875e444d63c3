package app.qingtian.bulk.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Timeline;
import app.qingtian.evidence.Verification;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Role;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.Newcomers;
import app.qingtian.world.QingtianTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Sixty-four people on one complaint, through its page, the API and the inbox at once. */
@QingtianTest
class ManyHandsPageTest {

    private static final int HANDS = 64;
    private static final int STEPS = 4;

    private final ApplicationContext house;
    private final Cast cast;
    private final Complaint complaint;
    private final List<Clerk> handlers;

    ManyHandsPageTest(@Autowired ApplicationContext house) {
        this.house = house;
        cast = Cast.of(house);
        complaint = cast.lodged();
        var home = house.getBean(Departments.class)
                .byId(cast.handler().reader().departmentId())
                .orElseThrow()
                .key();
        var staff = new Newcomers(house);
        handlers = List.of(cast.handler(), staff.hired(Role.HANDLER, home), staff.hired(Role.HANDLER, home));
    }

    @Test
    void everyStepThatSucceededIsInTheStoryOnceAndTheStageMachineHeld() throws Exception {
        var answers = everybodyAtOnce();

        assertThat(answers).as("refused where it must be, never broken").allMatch(it -> it.status() < 500);
        var story = house.getBean(Timeline.class)
                .of(complaint, Timeline.NOBODY, Integer.MAX_VALUE, 1000)
                .ask();
        assertThat(story)
                .extracting(Timeline.Line::seq)
                .as("without gaps")
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, story.size()).boxed().toList());
        assertThat(told(story, ComplaintEvent.Accepted.class))
                .as("one of all who accepted, unless somebody had taken it back before")
                .isEqualTo(done(answers, "acceptance"));
        assertThat(told(story, ComplaintEvent.Wrote.class)).isEqualTo(done(answers, "messages"));
        assertThat(told(story, ComplaintEvent.Retyped.class)).isEqualTo(done(answers, "kind"));
        assertThat(told(story, ComplaintEvent.Withdrawn.class)).isEqualTo(done(answers, "withdrawal"));
        assertThat(told(story, ComplaintEvent.Reopened.class)).isEqualTo(done(answers, "reopening"));
        var end = walked(story);
        assertThat(cast.now(complaint).stage()).isEqualTo(end.stage());
        assertThat(cast.now(complaint).round()).isEqualTo(end.round());
        assertThat(new Verification(house.getBean(DataSource.class))
                        .of(complaint.number())
                        .orElseThrow()
                        .broken())
                .isEmpty();
    }

    /** What one of them tried, and whether it was done. */
    private record Tried(String what, int status, boolean done) {}

    private List<Tried> everybodyAtOnce() throws Exception {
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Tried>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var trying = IntStream.range(0, HANDS)
                    .mapToObj(hand -> hands.submit(() -> {
                        var dice = new Random(hand);
                        start.await();
                        var tried = new ArrayList<Tried>();
                        for (int step = 0; step < STEPS; step++) {
                            tried.add(patiently(way(handlers.get(hand % handlers.size()), dice.nextInt(9), hand)));
                        }
                        return tried;
                    }))
                    .toList();
            start.countDown();
            for (var one : trying) {
                answers.addAll(one.get());
            }
        }
        return answers;
    }

    /** As the answer asks whom the crowd kept out: again. It had waited at the door for a second. */
    private static Tried patiently(Callable<Tried> way) throws Exception {
        var tried = way.call();
        for (int times = 0; tried.status() == 503 && times < 100; times++) {
            tried = way.call();
        }
        return tried;
    }

    private Callable<Tried> way(Clerk clerk, int which, int hand) {
        var page = "/work/complaints/" + complaint.number() + "/";
        var api = "/complaints/" + complaint.number() + "/";
        var words = "第 " + hand + " 个人在办";
        return switch (which) {
            case 0 -> () -> sent("messages", clerk.send(page + "messages", "direction", "INTERNAL", "words", words));
            case 1 -> () -> posted("messages", clerk.post(api + "messages", json("text", words)));
            case 2 ->
                () -> bulk("messages", clerk, "messages", "\"direction\":\"INTERNAL\",\"words\":\"" + words + "\"");
            case 3 -> () -> posted("acceptance", clerk.post(api + "acceptance", json("replyBy", later())));
            case 4 -> () -> bulk("acceptance", clerk, "acceptances", "\"replyBy\":\"" + later() + "\"");
            case 5 ->
                () -> sent(
                        "kind",
                        clerk.send(page + "kind", "kind", hand % 2 == 0 ? "ENQUIRY" : "SUGGESTION", "reason", words));
            case 6 -> () -> bulk("kind", clerk, "kinds", "\"kind\":\"COMPLAINT\",\"reason\":\"" + words + "\"");
            case 7 -> () -> sent("withdrawal", clerk.send(page + "withdrawal", "reason", words));
            default -> () -> posted("reopening", clerk.post(api + "reopening", json("reason", words)));
        };
    }

    private static Tried sent(String what, Clerk.Answer answer) {
        return new Tried(what, answer.status(), answer.status() == 303);
    }

    private static Tried posted(String what, Clerk.Answer answer) {
        return new Tried(what, answer.status(), answer.status() < 300);
    }

    private Tried bulk(String what, Clerk clerk, String noun, String fields) {
        var answer = clerk.post("/bulk/" + noun, "{\"complaints\":[\"" + complaint.number() + "\"]," + fields + "}");
        return new Tried(what, answer.status(), answer.text().contains("\"done\":1"));
    }

    /** Step by step as it is told, from the first stage on: each must have been allowed. */
    private Complaint walked(List<Timeline.Line> story) {
        var now = complaint;
        for (var line : story.subList(1, story.size())) {
            var next = now.after(line.event(), line.at());
            assertThat(next.stage() == now.stage() || now.stage().mayBecome(next.stage()))
                    .as("%s to %s by %s", now.stage(), next.stage(), line.event())
                    .isTrue();
            now = next;
        }
        return now;
    }

    private static long told(List<Timeline.Line> story, Class<? extends ComplaintEvent> what) {
        return story.stream().filter(it -> what.isInstance(it.event())).count();
    }

    private static long done(List<Tried> answers, String what) {
        return answers.stream()
                .filter(it -> it.done() && it.what().equals(what))
                .count();
    }

    private static String json(String name, String value) {
        return "{\"" + name + "\":\"" + value + "\"}";
    }

    private static String later() {
        return Instant.now().plus(Duration.ofHours(3)).toString();
    }
}
