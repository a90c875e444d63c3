package app.qingtian.rule.web;

import app.qingtian.rule.Rule;
import app.qingtian.rule.Switched;
import java.util.List;

/** What a rule said before, and when it was switched; the newest first. */
public record RuleHistory(List<Version> versions, List<Switched> switched) {

    /** One version in words: an older one may be the one that acts. */
    public record Version(Rule rule, List<String> when, List<String> then) {}
}
