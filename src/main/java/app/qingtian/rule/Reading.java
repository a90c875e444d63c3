package app.qingtian.rule;

import app.qingtian.complaint.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules read from top to bottom: for the department, the regime, the severity and the confidence each the first that fits decides. A severity that was
 * decided above counts for the rules below, so nothing can go round in circles.
 */
record Reading(
        @Nullable Rule department,
        @Nullable Rule regime,
        @Nullable Rule severity,
        @Nullable Rule confidential) {

    static final Reading NOTHING = new Reading(null, null, null, null);

    /** {@code fixed}: somebody wrote down how much it presses, so no rule says otherwise. */
    static Reading of(List<Rule> rules, Facts facts, boolean fixed) {
        var found = NOTHING;
        var now = facts;
        for (var rule : rules) {
            if (rule.when().fit(now)) {
                found = found.with(rule, fixed);
                var pressing = rule.then().severity();
                if (pressing != null && found.severity == rule) {
                    now = now.pressing(pressing);
                }
            }
        }
        return found;
    }

    @Nullable Urgency pressing() {
        return severity == null ? null : severity.then().severity();
    }

    private Reading with(Rule rule, boolean fixed) {
        var then = rule.then();
        return new Reading(
                department == null && then.department() != null ? rule : department,
                regime == null && then.regime() != null ? rule : regime,
                severity == null && then.severity() != null && !fixed ? rule : severity,
                confidential == null && then.hides() ? rule : confidential);
    }
}
