package app.qingtian.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What one run of one thing showed. Times in milliseconds; processor time is per request, application and database together the sum. */
record Figure(
        String revision,
        String what,
        int connections,
        double perSecond,
        double p50,
        double p99,
        double applicationCpu,
        double databaseCpu,
        long failures) {

    /** Slices of one measurement as one: means, and the worst of the slow ends. */
    static Figure of(List<Figure> slices) {
        var first = slices.getFirst();
        return new Figure(
                first.revision(),
                first.what(),
                first.connections(),
                mean(slices, Figure::perSecond),
                mean(slices, Figure::p50),
                slices.stream().mapToDouble(Figure::p99).max().orElseThrow(),
                mean(slices, Figure::applicationCpu),
                mean(slices, Figure::databaseCpu),
                slices.stream().mapToLong(Figure::failures).sum());
    }

    private static double mean(List<Figure> slices, ToDoubleFunction<Figure> part) {
        return slices.stream().mapToDouble(part).average().orElseThrow();
    }

    double cpu() {
        return applicationCpu + databaseCpu;
    }

    String key() {
        return revision + "/" + what + "/" + connections;
    }
}
