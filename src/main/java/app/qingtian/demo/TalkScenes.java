package app.qingtian.demo;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Direction;
import app.qingtian.conversation.Conversation;
import app.qingtian.conversation.Draft;
import app.qingtian.kernel.Outcome;
import app.qingtian.promise.Pledge;
import app.qingtian.promise.Promise;
import app.qingtian.promise.PromiseKind;
import app.qingtian.promise.Promises;
import app.qingtian.routing.Acceptance;
import app.qingtian.routing.Acceptances;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Taking on, talking and promising. */
@Component
@InDemo
class TalkScenes {

    private static final Duration AT_ONCE = Duration.ofMinutes(15);
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final Acceptances acceptances;
    private final Conversation conversation;
    private final Promises promises;
    private final Clock clock;

    TalkScenes(Acceptances acceptances, Conversation conversation, Promises promises, Clock clock) {
        this.acceptances = acceptances;
        this.conversation = conversation;
        this.promises = promises;
        this.clock = clock;
    }

    /** The first words go out with the acceptance; the promise made in the same breath is the reply time. */
    Outcome<Complaint> accept(Scene scene) {
        var replyBy = firstPromise(scene)
                .map(step -> received(scene)
                        .plus(step.after())
                        .plus(Span.of(step.codes().getFirst())))
                .orElseGet(() -> clock.instant().plus(ONE_DAY));
        var spoken = scene.step().words().isEmpty()
                ? Outcome.done(scene.complaint())
                : write(scene, Direction.TO_CUSTOMER, scene.channel());
        return spoken.then(_ -> acceptances.accept(scene.staff(), new Acceptance(replyBy, false, null)));
    }

    Outcome<Complaint> say(Scene scene) {
        if (!scene.byCustomer()) {
            return write(scene, Direction.TO_CUSTOMER, scene.channel());
        }
        var draft =
                new Draft(Direction.FROM_CUSTOMER, scene.channel(), scene.step().word(0), List.of());
        return conversation.add(scene.customer(), draft);
    }

    Outcome<Complaint> note(Scene scene) {
        return write(scene, Direction.INTERNAL, Channel.WEB);
    }

    Outcome<Complaint> promise(Scene scene) {
        if (firstPromise(scene).filter(scene.step()::equals).isPresent()) {
            return Outcome.done(scene.complaint());
        }
        var dueAt = clock.instant().plus(Span.of(scene.step().codes().getFirst()));
        var pledge = new Pledge(
                PromiseKind.DEED, scene.step().word(0), dueAt, scene.reader().personId());
        return promises.promise(scene.staff(), pledge);
    }

    /** Keeps the oldest promise still open; a reply that was promised is kept by the reply itself. */
    Outcome<Complaint> keep(Scene scene) {
        return promises.of(scene.complaint()).ask().stream()
                .filter(promise -> promise.open() && promise.kind() == PromiseKind.DEED)
                .findFirst()
                .map(Promise::id)
                .map(id -> promises.keep(scene.staff(), id, null))
                .orElseGet(() -> Outcome.done(scene.complaint()));
    }

    private Outcome<Complaint> write(Scene scene, Direction direction, Channel channel) {
        var words = String.join(" ", scene.step().words());
        return conversation.write(scene.staff(), new Draft(direction, channel, words, List.of()));
    }

    private static Optional<Step> firstPromise(Scene scene) {
        var life = scene.story().life();
        var accepted = life.stream()
                .filter(step -> step.verb() == Verb.ACCEPT)
                .findFirst()
                .orElseThrow();
        return life.stream()
                .filter(step -> step.verb() == Verb.PROMISE)
                .findFirst()
                .filter(step -> step.after().minus(accepted.after()).compareTo(AT_ONCE) <= 0);
    }

    private static Instant received(Scene scene) {
        return scene.complaint().receivedAt();
    }
}
