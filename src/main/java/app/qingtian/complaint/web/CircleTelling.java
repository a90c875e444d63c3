package app.qingtian.complaint.web;

import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Timeline;
import app.qingtian.kernel.web.Ui;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How it is told who came to know of a confidential complaint. */
final class CircleTelling extends Phrases {

    CircleTelling(Ui ui, Timeline.Line line, StoryWords story) {
        super(ui, line, story);
    }

    String words(ComplaintEvent.OfCircle event) {
        return switch (event) {
            case ComplaintEvent.MadeConfidential e -> made(people(e.named())) + barred(e.barred()) + reason(e.reason());
            case ComplaintEvent.Named e -> say("named." + small(e.why()), people(e.personIds()));
            case ComplaintEvent.Placed e -> say("placed." + placed(e), person(e.personId())) + note(e.reason());
            case ComplaintEvent.MadeOpen e -> say("made_open") + note(e.reason());
        };
    }

    private String made(String people) {
        return "SYSTEM".equals(line.actor()) ? say("made_confidential.house", people) : by("made_confidential", people);
    }

    /** Let go of: out of the circle, or no longer kept out of it. */
    private String placed(ComplaintEvent.Placed e) {
        if (e.to().equals("NAMED") && person(e.personId()).equals(who())) {
            return "self";
        }
        return small(e.to().equals("NONE") ? e.from() + "_NONE" : e.to());
    }

    /** A customer who asks for it need not say why. */
    private String reason(String words) {
        return words.isEmpty() ? "" : note(words);
    }

    private String barred(List<Long> people) {
        return people.isEmpty() ? "" : say("made_confidential.barred", people(people));
    }

    private String people(List<Long> people) {
        return people.stream().map(this::person).collect(Collectors.joining(ui.t("timeline.between")));
    }

    private static String small(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
