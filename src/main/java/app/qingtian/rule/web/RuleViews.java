package app.qingtian.rule.web;

import app.qingtian.kernel.web.Ui;
import app.qingtian.promise.Regimes;
import app.qingtian.rule.Doubt;
import app.qingtian.rule.Rule;
import app.qingtian.rule.Rules;
import app.qingtian.rule.Switched;
import app.qingtian.rule.Switches;
import app.qingtian.rule.Trial;
import app.qingtian.rule.Trials;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together how each rule stands. */
@Component
class RuleViews {

    private final Rules rules;
    private final Switches switches;
    private final Trials trials;
    private final RuleWords words;
    private final Regimes regimes;

    RuleViews(Rules rules, Switches switches, Trials trials, RuleWords words, Regimes regimes) {
        this.rules = rules;
        this.switches = switches;
        this.trials = trials;
        this.words = words;
        this.regimes = regimes;
    }

    /** In the order in which they are read. */
    List<RuleView> all(Ui ui) {
        var all = rules.all();
        var switched = switches.all().stream().collect(Collectors.groupingBy(Switched::key));
        var tried = trials.of(all).stream().collect(Collectors.toMap(Trial::ruleId, Function.identity()));
        var around = new Around(all, switched, tried);
        return all.stream().map(rule -> view(ui, rule, around)).toList();
    }

    /** All rules, and what happened to each. */
    private record Around(List<Rule> all, Map<String, List<Switched>> switched, Map<Long, Trial> tried) {}

    private RuleView view(Ui ui, Rule rule, Around around) {
        var switched = around.switched().getOrDefault(rule.key(), List.of());
        var last = switched.stream()
                .filter(it -> !it.effectiveAt().isAfter(ui.now()))
                .findFirst()
                .orElse(null);
        var coming = switched.stream()
                .filter(it -> it.effectiveAt().isAfter(ui.now()) && (last == null || it.id() > last.id()))
                .findFirst()
                .orElse(null);
        return new RuleView(
                rule,
                words.when(ui, rule),
                words.then(ui, rule),
                last != null && last.acts() ? last : null,
                coming,
                around.tried().get(rule.id()),
                doubts(rule, around.all()));
    }

    private List<Doubt> doubts(Rule rule, List<Rule> all) {
        var regime = rule.then().regime();
        boolean rests = regime != null && regimes.holding(regime).isEmpty();
        return Stream.concat(
                        Doubt.of(rule, all).stream(),
                        rests ? Stream.of(new Doubt(Doubt.Kind.REGIME_RESTS, null)) : Stream.empty())
                .toList();
    }
}
