package app.qingtian.demo;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.identity.Reader;
import org.jspecify.annotations.Nullable;

/** One step of a story about to be played: who is on stage, at which complaint, and what it is now. */
record Scene(Story story, Step step, Complaint complaint, Crew crew, Library library) {

    Reader reader() {
        return crew.named(step.who());
    }

    Caller.Staff staff() {
        return Caller.of(reader(), complaint.number());
    }

    /** The one who answers for it, for what the customer cannot do alone. */
    Caller.Staff owner() {
        return Caller.of(crew.byId(complaint.ownerId()), complaint.number());
    }

    Caller.Tracker customer() {
        return new Caller.Tracker(complaint.trackingToken());
    }

    boolean byCustomer() {
        return step.who().equals("customer");
    }

    Channel channel() {
        return Channel.valueOf(story.opening().channel());
    }

    /** The words of the step, null if it has none. */
    @Nullable String said() {
        var words = step.word(0);
        return words.isEmpty() ? null : words;
    }

    String phrase(String name) {
        return library.phrase(story.language(), name);
    }
}
