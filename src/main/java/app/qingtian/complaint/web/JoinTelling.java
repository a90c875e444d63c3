package app.qingtian.complaint.web;

import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Timeline;
import app.qingtian.kernel.web.Ui;

/** How it is told that two complaints became one, and two again. */
final class JoinTelling extends Phrases {

    JoinTelling(Ui ui, Timeline.Line line, StoryWords story) {
        super(ui, line, story);
    }

    String words(ComplaintEvent.Joined event) {
        return switch (event) {
            case ComplaintEvent.MergedInto e -> say("merged_into", other(e.into())) + why(e.reason());
            case ComplaintEvent.TookIn e -> say("took_in", other(e.from()));
            case ComplaintEvent.Unmerged e -> say("unmerged") + why(e.reason());
            case ComplaintEvent.LetGo e -> say("let_go", other(e.from()));
            case ComplaintEvent.Heard e -> ui.t("timeline.heard", other(e.from()));
        };
    }

    /** The number, or nothing but that there is one where the reader may not know it. */
    private String other(String number) {
        return number.isEmpty() ? ui.t("timeline.another") : number;
    }

    private String why(String reason) {
        return note(reason.isEmpty() ? null : reason);
    }
}
