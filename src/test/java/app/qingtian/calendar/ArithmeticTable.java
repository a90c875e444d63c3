package app.qingtian.calendar;

import java.util.Collection;
import java.util.Comparator;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures {@link Arithmetic} and prints it as a table; ends with 1 where an addition or a measuring falls below what is wanted. */
final class ArithmeticTable {

    private static final double WANTED = 1_000_000;

    private ArithmeticTable() {}

    static void main(String[] args) throws Exception {
        var options = new OptionsBuilder()
                .include(Arithmetic.class.getName() + (args.length == 0 ? "" : args[0]))
                .shouldFailOnError(true)
                .build();
        var results = new Runner(options).run();
        print(results);
        if (results.stream().anyMatch(it -> score(it) < WANTED)) {
            System.exit(1);
        }
    }

    private static void print(Collection<RunResult> results) {
        System.out.printf("%n| what | calendar | days on the wall | a second | ± (99.9 %%) |%n|---|---|---|---|---|%n");
        results.stream()
                .sorted(Comparator.comparing(ArithmeticTable::what)
                        .thenComparing(it -> it.getParams().getParam("calendar"))
                        .thenComparing(it -> Integer.valueOf(it.getParams().getParam("days"))))
                .forEach(it -> System.out.printf(
                        "| %s | %s | %s | %,.0f | %,.0f |%n",
                        what(it),
                        it.getParams().getParam("calendar"),
                        it.getParams().getParam("days"),
                        score(it),
                        it.getPrimaryResult().getScoreError()));
    }

    private static String what(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }

    private static double score(RunResult result) {
        return result.getPrimaryResult().getScore();
    }
}
