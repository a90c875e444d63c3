package app.qingtian.rule.web;

import app.qingtian.rule.Rule;
import app.qingtian.rule.Switched;
import java.util.List;

/** What a rule said before, and when it was switched; the newest first. */
public record RuleHistory(List<Rule> versions, List<Switched> switched) {}
