package app.qingtian.demo;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Feeling;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Lodging;
import app.qingtian.customer.Contact;
import app.qingtian.intake.Intake;
import app.qingtian.intake.Story.HeardAs;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.promise.BrokenPromises;
import app.qingtian.promise.Promise;
import app.qingtian.promise.Promises;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells one story through the doors of the house, every step at its own time, with the promises breaking when they break. */
@Component
@InDemo
class Storyteller {

    private final Intake intake;
    private final Complaints complaints;
    private final Promises promises;
    private final BrokenPromises brokenPromises;
    private final Scenes scenes;

    Storyteller(Intake intake, Complaints complaints, Promises promises, BrokenPromises brokenPromises, Scenes scenes) {
        this.intake = intake;
        this.complaints = complaints;
        this.promises = promises;
        this.brokenPromises = brokenPromises;
        this.scenes = scenes;
    }

    /** To be called in a transaction, so that nobody sees half a life and no clock strikes in between. */
    void tell(Story story, Crew crew, Library library, Instant now) {
        var received = now.minus(story.ago());
        var complaint = DemoClock.at(received, () -> lodge(story, crew, library, received));
        for (var step : story.life()) {
            var at = received.plus(step.after());
            pass(complaint, at);
            complaint = play(new Scene(story, step, found(complaint), crew, library), at);
            if (step.verb() == Verb.ACCEPT) {
                complaint = retyped(new Scene(story, step, complaint, crew, library), at);
            }
        }
        pass(complaint, now);
    }

    /** What was promised until then and not kept is broken when its time comes. */
    private void pass(Complaint complaint, Instant until) {
        promises.of(complaint).stream()
                .filter(promise -> promise.open() && promise.brokenAt() == null)
                .map(Promise::dueAt)
                .filter(dueAt -> dueAt.isBefore(until))
                .sorted()
                .forEach(dueAt -> DemoClock.at(dueAt.plusSeconds(7), () -> {
                    brokenPromises.sweep();
                    return dueAt;
                }));
    }

    private Complaint play(Scene scene, Instant at) {
        return settled(scene, DemoClock.at(at, () -> scenes.play(scene)));
    }

    /** The public door takes everything for a complaint; a person sees what it really is. */
    private Complaint retyped(Scene scene, Instant at) {
        var kind = Kind.valueOf(scene.story().opening().kind());
        if (kind == scene.complaint().kind()) {
            return scene.complaint();
        }
        var reason = scene.phrase("retyped");
        return settled(scene, DemoClock.at(at.plusSeconds(40), () -> complaints.retype(scene.staff(), kind, reason)));
    }

    private Complaint lodge(Story story, Crew crew, Library library, Instant received) {
        var telling = story.telling();
        var happened = telling.happened();
        var words = new Lodging.Words(
                telling.narrative(),
                telling.subject(),
                Feeling.valueOf(story.opening().feeling()),
                telling.wish(),
                happened == null ? null : received.minus(happened));
        var channel = Channel.valueOf(story.opening().channel());
        var brought =
                new app.qingtian.intake.Story(words, contact(story, library), story.language(), channel, List.of());
        var lodged = channel == Channel.WEB
                ? intake.lodge(brought)
                : intake.lodge(
                        crew.named(writer(story, library)),
                        brought,
                        new HeardAs(
                                Kind.valueOf(story.opening().kind()),
                                story.opening().category(),
                                received));
        return switch (lodged) {
            case Outcome.Done<Complaint>(var complaint) -> complaint;
            case Outcome.Refused<Complaint>(var refusal) -> throw wrong(story, "lodging", refusal);
        };
    }

    /** Who wrote it down: the shop for visitors, the desk for everybody else. */
    private static String writer(Story story, Library library) {
        if (story.opening().channel().equals("VISIT")) {
            return story.language() == Language.ZH ? "maxiaodong" : "nora";
        }
        return library.cast().handlers(story.language()).getFirst().login();
    }

    private static Contact contact(Story story, Library library) {
        var key = story.customer();
        if (key == null) {
            return Contact.NONE;
        }
        var known = library.customers().named(key);
        return new Contact(known.name(), known.phone(), known.email());
    }

    private Complaint found(Complaint complaint) {
        return complaints.find(new Caller.Tracker(complaint.trackingToken())).orElseThrow();
    }

    private Complaint settled(Scene scene, Outcome<Complaint> outcome) {
        return switch (outcome) {
            case Outcome.Done<Complaint>(var complaint) -> complaint;
            case Outcome.Refused<Complaint>(var refusal) ->
                throw wrong(scene.story(), scene.step().toString(), refusal);
        };
    }

    private static IllegalStateException wrong(Story story, String where, Refusal refusal) {
        return new IllegalStateException(story.telling().narrative() + "\n" + where + "\n" + refusal);
    }
}
