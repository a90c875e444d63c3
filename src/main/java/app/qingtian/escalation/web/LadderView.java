package app.qingtian.escalation.web;

import app.qingtian.escalation.Ladder;
import app.qingtian.escalation.Ladders;
import app.qingtian.escalation.Rung;
import app.qingtian.identity.Department;
import app.qingtian.kernel.web.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ladder, the line of departments and what was changed, as one reader sees them. */
public record LadderView(
        String person, boolean administrator, Ladder ladder, List<Place> line, List<Ladders.Change> history) {

    private static final int AN_HOUR = 60;

    /** A department and the one above it. */
    public record Place(Department department, @Nullable Department above) {}

    /** "when 80% of the time is used", "4 working hours before", "when it is due", "8 working hours after". */
    static String words(Ui ui, Rung rung) {
        if (rung.percent() != null) {
            return ui.t("ladder.when.percent", rung.percent());
        }
        if (rung.minutes() == 0) {
            return ui.t("ladder.when.due");
        }
        int minutes = Math.abs(rung.minutes());
        boolean hours = minutes % AN_HOUR == 0;
        var amount = ui.t(
                hours ? "promise.unit.working_hours" : "promise.unit.working_minutes",
                hours ? minutes / AN_HOUR : minutes);
        return ui.t(rung.minutes() < 0 ? "ladder.when.before" : "ladder.when.after", amount);
    }

    public String when(Ui ui, Rung rung) {
        return words(ui, rung);
    }
}
