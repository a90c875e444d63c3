package app.qingtian.intake.web;

import app.qingtian.complaint.Direction;
import app.qingtian.conversation.StoredFile;
import app.qingtian.intake.Tracking.Sight;
import app.qingtian.remedy.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing said between the customer and us; {@code person} is null when it was the customer. */
public record TrackingTalk(Instant at, @Nullable String person, boolean ours, String words, List<StoredFile> files) {

    /** Messages and decisions in the order of time, without the decision that stands by itself on the page. */
    static List<TrackingTalk> of(Sight sight, @Nullable Ruling shown) {
        var talk = new ArrayList<TrackingTalk>();
        sight.talk()
                .messages()
                .forEach(it -> talk.add(new TrackingTalk(
                        it.at(), it.person(), it.direction() == Direction.TO_CUSTOMER, it.words(), it.files())));
        sight.rulings().stream().filter(it -> !it.equals(shown)).forEach(it -> talk.add(of(it)));
        talk.sort(Comparator.comparing(TrackingTalk::at));
        return List.copyOf(talk);
    }

    private static TrackingTalk of(Ruling ruling) {
        var words = ruling.words();
        return new TrackingTalk(
                ruling.at(), ruling.person(), true, words.decision() + "\n" + words.reasons(), List.of());
    }
}
