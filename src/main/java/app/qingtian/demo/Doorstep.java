package app.qingtian.demo;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Feeling;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Lodging;
import app.qingtian.customer.Contact;
import app.qingtian.intake.Intake;
import app.qingtian.intake.Story.HeardAs;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where a story comes in: by the public door, or written down by whoever heard it. */
@Component
@InDemo
class Doorstep {

    private final Intake intake;

    Doorstep(Intake intake) {
        this.intake = intake;
    }

    Complaint lodge(Story story, Crew crew, Library library, Instant received) {
        var telling = story.telling();
        var happened = telling.happened();
        var words = new Lodging.Words(
                telling.narrative(),
                null,
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
                                received,
                                null));
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

    /** A story that the house refuses is a fault of the story. */
    static IllegalStateException wrong(Story story, String where, Refusal refusal) {
        return new IllegalStateException(story.telling().narrative() + "\n" + where + "\n" + refusal);
    }
}
