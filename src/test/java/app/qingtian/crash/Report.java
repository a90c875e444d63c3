package app.qingtian.crash;

import app.qingtian.crash.Ordeal.Kill;
import app.qingtian.crash.Ordeal.Round;
import java.util.List;

/** The rounds as a table. */
final class Report {

    private Report() {}

    static String line(int number, Round it) {
        return "crash: %2d %-11s after %5d ms, back in %6d ms, acknowledged %5d, 503 %4d, no answer %4d, lost %d, doubled %d, broken %d"
                .formatted(
                        number,
                        it.kill(),
                        it.loadMillis(),
                        it.awayMillis(),
                        it.finding().acknowledged(),
                        it.unavailable(),
                        it.unanswered(),
                        it.finding().lost().size(),
                        it.finding().doubled().size(),
                        it.finding().broken().size());
    }

    static String of(List<Round> rounds) {
        var table = new StringBuilder("""
                | killed | times | acknowledged | lost | doubled | broken | 503 | no answer | back after, median ms | longest ms |
                |---|---|---|---|---|---|---|---|---|---|
                """);
        for (var kill : Kill.values()) {
            row(
                    table,
                    kill.name(),
                    rounds.stream().filter(it -> it.kill() == kill).toList());
        }
        row(table, "all", rounds);
        return table.toString();
    }

    private static void row(StringBuilder table, String name, List<Round> of) {
        if (of.isEmpty()) {
            return;
        }
        var away = of.stream().map(Round::awayMillis).sorted().toList();
        table.append("| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d |%n"
                .formatted(
                        name,
                        of.size(),
                        of.stream().mapToInt(it -> it.finding().acknowledged()).sum(),
                        of.stream().mapToInt(it -> it.finding().lost().size()).sum(),
                        of.stream()
                                .mapToInt(it -> it.finding().doubled().size())
                                .sum(),
                        of.stream().mapToInt(it -> it.finding().broken().size()).sum(),
                        of.stream().mapToInt(Round::unavailable).sum(),
                        of.stream().mapToInt(Round::unanswered).sum(),
                        away.get(away.size() / 2),
                        away.getLast()));
    }
}
