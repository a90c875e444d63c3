package app.qingtian.complaint.web;

import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Timeline;
import app.qingtian.kernel.Term;
import app.qingtian.kernel.web.Ui;
import java.util.Locale;
import java.util.stream.Collectors;

/** How it is told what was said above the handler's head. */
final class WatchTelling extends Phrases {

    WatchTelling(Ui ui, Timeline.Line line, StoryWords story) {
        super(ui, line, story);
    }

    String words(ComplaintEvent.Watched event) {
        return switch (event) {
            case ComplaintEvent.Escalated e -> escalated(e);
            case ComplaintEvent.LadderHeld e -> say("ladder_held", time(e.until()), e.reason());
            case ComplaintEvent.OversightOpened e ->
                say("oversight_opened", person(e.overseerId()), term("oversight.cause", e.cause())) + note(e.reason());
            case ComplaintEvent.Instructed e -> say("instructed", e.words());
            case ComplaintEvent.OversightEnded e -> say("oversight_ended", e.outcome());
        };
    }

    private String escalated(ComplaintEvent.Escalated e) {
        var told = e.personIds().stream().map(this::person).collect(Collectors.joining(ui.t("timeline.between")));
        return say("escalated", promise(e.kind()), time(e.dueAt()), term("ladder.to", e.rung()), told);
    }

    private static Term term(String kind, String code) {
        return new Term(kind + "." + code.toLowerCase(Locale.ROOT));
    }
}
