package app.qingtian.rule.web;

import app.qingtian.rule.Doubt;
import app.qingtian.rule.Rule;
import app.qingtian.rule.Switched;
import app.qingtian.rule.Trial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it stands: its newest version in words, which version acts now and which will (null: none), the last trial of the newest
 * version, and what is odd about it.
 */
public record RuleView(
        Rule rule,
        List<String> when,
        List<String> then,
        @Nullable Switched acting,
        @Nullable Switched coming,
        @Nullable Trial trial,
        List<Doubt> doubts) {

    /** The newest version acts, or is about to. */
    public boolean current() {
        return acting != null && acting.version() == rule.version()
                || coming != null && coming.acts() && coming.version() == rule.version();
    }

    public boolean never() {
        return trial != null && trial.matched() == 0;
    }
}
