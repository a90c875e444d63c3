package app.qingtian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Everything one run found out, as a table for people and as JSON for the next run to compare with. */
record Report(
        Instant at, long complaints, Map<String, Object> machine, Map<String, Object> house, List<Figure> figures) {

    private static final String ROW = "%-9s %-10s %4d %9.1f %9.2f %9.2f %9.2f %9.2f %9.2f %6d %s%n";

    void print() {
        System.out.printf("%n%,d complaints · %s%n", complaints, machine);
        house.forEach((name, value) -> System.out.printf("  %-34s %s%n", name, said(value)));
        System.out.printf(
                "%n%-9s %-10s %4s %9s %9s %9s %9s %9s %9s %6s %s%n",
                "revision",
                "what",
                "conn",
                "per s",
                "p50 ms",
                "p99 ms",
                "CPU ms",
                "of app",
                "of db",
                "failed",
                "CPU before");
        var former = former();
        for (var it : figures) {
            System.out.printf(
                    Locale.ROOT,
                    ROW,
                    it.revision(),
                    it.what(),
                    it.connections(),
                    it.perSecond(),
                    it.p50(),
                    it.p99(),
                    it.cpu(),
                    it.applicationCpu(),
                    it.databaseCpu(),
                    it.failures(),
                    change(it, former.get(it.key())));
        }
    }

    /** The last result of the same size stays beside the new one. */
    void keep(Path folder) throws IOException {
        var file = file(folder);
        if (Files.exists(file)) {
            Files.move(
                    file,
                    folder.resolve("result-" + complaints + "-before.json"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(
                file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this));
        System.out.println("\n" + file);
    }

    private Map<String, Figure> former() {
        var file = file(folder());
        var former = new HashMap<String, Figure>();
        if (Files.exists(file)) {
            for (var it :
                    JsonMapper.shared().readValue(file.toFile(), Report.class).figures()) {
                former.put(it.key(), it);
            }
        }
        return former;
    }

    private Path folder() {
        return Path.of(String.valueOf(machine.get("folder")));
    }

    private Path file(Path folder) {
        return folder.resolve("result-" + complaints + ".json");
    }

    private static String change(Figure now, @org.jspecify.annotations.Nullable Figure before) {
        return before == null ? "" : "%.2f (%+.0f %%)".formatted(before.cpu(), (now.cpu() / before.cpu() - 1) * 100);
    }

    private static String said(Object value) {
        return value instanceof Double number ? "%,.2f".formatted(number) : String.valueOf(value);
    }
}
