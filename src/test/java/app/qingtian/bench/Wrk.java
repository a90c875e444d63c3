package app.qingtian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs wrk with the scripts under {@code bin/lib/bench} against one application, and reads the meter before and after. */
record Wrk(Path scripts, Path world, Application application, Meter meter) {

    static final List<String> READS = List.of("inbox", "complaint", "list", "tracking");
    static final String CREATE = "create";
    static final String LIFECYCLE = "lifecycle";

    /** A lifecycle is told as one: seven requests in a row on one connection. */
    Figure run(String what, int connections, int seconds) throws IOException, InterruptedException {
        var result = world.resolveSibling("wrk.json");
        Files.deleteIfExists(result);
        boolean life = what.equals(LIFECYCLE);
        var script = READS.contains(what) ? "read.lua" : what + ".lua";
        var wrk = new ProcessBuilder(
                "wrk",
                "-t" + (life ? connections : Math.min(connections, 2)),
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "30s",
                "-s",
                scripts.resolve(script).toString(),
                application.url(),
                "--",
                world.toString(),
                what);
        wrk.environment().put("BENCH_RESULT", result.toString());
        wrk.redirectErrorStream(true)
                .redirectOutput(world.resolveSibling("wrk.log").toFile());
        var before = meter.used();
        if (wrk.start().waitFor() != 0 || !Files.exists(result)) {
            throw new IllegalStateException(Files.readString(world.resolveSibling("wrk.log")));
        }
        var used = meter.used().since(before);
        var found = JsonMapper.shared().readTree(Files.readString(result));
        return life ? life(connections, found, used) : figure(what, connections, found, used);
    }

    private Figure figure(String what, int connections, JsonNode found, Meter.Used used) {
        double requests = Math.max(1, found.get("requests").asDouble());
        return new Figure(
                application.name(),
                what,
                connections,
                requests * 1e6 / found.get("microseconds").asDouble(),
                found.get("p50").asDouble() / 1000,
                found.get("p99").asDouble() / 1000,
                used.application() / requests,
                used.database() / requests,
                found.get("refused").asLong() + found.get("socketErrors").asLong());
    }

    private Figure life(int connections, JsonNode found, Meter.Used used) {
        double lives = Math.max(1, found.get("lives").asDouble());
        return new Figure(
                application.name(),
                LIFECYCLE,
                connections,
                lives * 1e6 / found.get("microseconds").asDouble(),
                found.get("lifeP50").asDouble() / 1000,
                found.get("lifeP99").asDouble() / 1000,
                used.application() / lives,
                used.database() / lives,
                found.get("broken").asLong() + found.get("socketErrors").asLong());
    }
}
