package app.qingtian.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is odd about a rule: others leave it nothing to decide, it undoes what another does and is undone by it, or its regime does not hold
 * today.
 */
public record Doubt(Kind kind, @Nullable Rule other) {

    /** What is odd. */
    public enum Kind {
        UNREACHED,
        CIRCLES,
        REGIME_RESTS
    }

    /** {@code rules} in the order in which they are read, this one among them. */
    public static List<Doubt> of(Rule rule, List<Rule> rules) {
        var doubts = new ArrayList<Doubt>();
        var above = rules.stream()
                .takeWhile(it -> !it.key().equals(rule.key()))
                .filter(it -> it.when().cover(rule.when()))
                .toList();
        if (decided(rule.then(), above)) {
            above.stream()
                    .filter(it -> share(it.then(), rule.then()))
                    .findFirst()
                    .ifPresent(it -> doubts.add(new Doubt(Kind.UNREACHED, it)));
        }
        if (rule.then().severity() != null) {
            follow(rule, rules, new HashSet<>()).stream()
                    .filter(it -> answers(it, rule))
                    .findFirst()
                    .ifPresent(it -> doubts.add(new Doubt(Kind.CIRCLES, it)));
        }
        return doubts;
    }

    private static boolean decided(Effects then, List<Rule> above) {
        var all = above.stream().map(Rule::then).toList();
        return !above.isEmpty()
                && (then.department() == null
                        || all.stream().map(Effects::department).anyMatch(Objects::nonNull))
                && (then.regime() == null || all.stream().map(Effects::regime).anyMatch(Objects::nonNull))
                && (then.severity() == null
                        || all.stream().map(Effects::severity).anyMatch(Objects::nonNull))
                && (!then.hides() || all.stream().anyMatch(Effects::hides));
    }

    /** Both decide one and the same thing. */
    private static boolean share(Effects one, Effects other) {
        return one.department() != null && other.department() != null
                || one.regime() != null && other.regime() != null
                || one.severity() != null && other.severity() != null
                || one.hides() && other.hides();
    }

    /** All rules that wait for a severity that this one, or one that waits for it, sets. */
    private static Set<Rule> follow(Rule rule, List<Rule> rules, Set<Rule> found) {
        rules.stream()
                .filter(it -> !it.key().equals(rule.key()) && answers(rule, it))
                .filter(found::add)
                .toList()
                .forEach(it -> follow(it, rules, found));
        return found;
    }

    /** The second waits for the severity that the first sets, and sets another. */
    private static boolean answers(Rule first, Rule second) {
        var set = first.then().severity();
        var next = second.then().severity();
        var wanted = second.when().severities();
        return set != null && next != null && set != next && wanted != null && wanted.contains(set);
    }
}
