package app.qingtian.demo;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Kind;
import app.qingtian.kernel.Outcome;
import app.qingtian.promise.BrokenPromises;
import app.qingtian.promise.Promise;
import app.qingtian.promise.Promises;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells one story through the doors of the house, every step at its own time, with the promises breaking when they break. */
@Component
@InDemo
class Storyteller {

    private final Doorstep doorstep;
    private final Complaints complaints;
    private final Promises promises;
    private final BrokenPromises brokenPromises;
    private final Scenes scenes;

    Storyteller(
            Doorstep doorstep, Complaints complaints, Promises promises, BrokenPromises brokenPromises, Scenes scenes) {
        this.doorstep = doorstep;
        this.complaints = complaints;
        this.promises = promises;
        this.brokenPromises = brokenPromises;
        this.scenes = scenes;
    }

    /** To be called in a transaction, so that nobody sees half a life and no clock strikes in between. */
    void tell(Story story, Crew crew, Library library, Instant now) {
        var received = now.minus(story.ago());
        var complaint = DemoClock.at(received, () -> doorstep.lodge(story, crew, library, received));
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
        promises.of(complaint).ask().stream()
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

    private Complaint found(Complaint complaint) {
        return complaints.find(new Caller.Tracker(complaint.trackingToken())).orElseThrow();
    }

    private Complaint settled(Scene scene, Outcome<Complaint> outcome) {
        return switch (outcome) {
            case Outcome.Done<Complaint>(var complaint) -> complaint;
            case Outcome.Refused<Complaint>(var refusal) ->
                throw Doorstep.wrong(scene.story(), scene.step().toString(), refusal);
        };
    }
}
