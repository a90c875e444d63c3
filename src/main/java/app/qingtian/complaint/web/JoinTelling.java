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
            case ComplaintEvent.MergedInto e -> say("merged_into", e.into()) + why(e.reason());
            case ComplaintEvent.TookIn e -> say("took_in", e.from());
            case ComplaintEvent.Unmerged e -> say("unmerged") + why(e.reason());
            case ComplaintEvent.LetGo e -> say("let_go", e.from());
            case ComplaintEvent.Heard e -> ui.t("timeline.heard", e.from());
        };
    }

    private String why(String reason) {
        return note(reason.isEmpty() ? null : reason);
    }
}
