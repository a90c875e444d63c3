package app.qingtian.bench;

import app.qingtian.database.Database;
import app.qingtian.database.DatabaseSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import tools.jackson.databind.json.JsonMapper;

/** {@code bin/bench}: fills a house of its own once, then measures it, by turns with an earlier revision or with a house of another size. */
final class Bench {

    private static final String SIZE = """
            select sum(pg_total_relation_size(c.oid)) from pg_class c
             where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
               and c.relname in ('customer', 'complaint', 'complaint_search', 'involvement', 'timeline', 'promise', 'message', 'referral', 'decision',
                                 'remedy', 'settlement', 'closure')
            """;

    private static final int SLICE = 2;

    private final Options options;
    private final Map<String, Object> found = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    private Bench(Options options) {
        this.options = options;
    }

    static void main(String[] args) throws Exception {
        LoggingSystem.get(Bench.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        new Bench(Options.read(List.of(args))).run();
    }

    private void run() throws Exception {
        Files.createDirectories(options.folder());
        var loaded = filled(options.complaints());
        found.put("rows loaded", loaded.rows());
        found.put("loaded in seconds", loaded.seconds());
        found.put("complaints loaded a second", loaded.rate());
        found.put("share of raw COPY's rate", loaded.ratio());
        if (options.beside() > 0) {
            filled(options.beside());
        }
        if (options.seconds() == 0) {
            return;
        }
        try (var ground = Ground.open(options.data(options.complaints()));
                var beside = options.beside() > 0 ? Ground.open(options.data(options.beside())) : null) {
            found.put("bytes per complaint", bytes(ground.connection()) / options.complaints());
            measure(ground, beside);
        }
        var report = new Report(Instant.now(), options.complaints(), machine(), found, figures);
        report.print();
        report.keep(options.folder());
    }

    /** A house with its database, as long as it is measured. */
    private record Ground(Path data, Database database, Connection connection) implements AutoCloseable {

        static Ground open(Path data) throws Exception {
            var database = Database.open(DatabaseSettings.in(data));
            return new Ground(data, database, database.asOwner().getConnection());
        }

        @Override
        public void close() throws Exception {
            connection.close();
            database.close();
        }
    }

    /** Loads once; a folder that is full already is used again. */
    private Load.Result filled(long complaints) throws Exception {
        var data = options.data(complaints);
        var told = data.resolve("loaded.json");
        if (!Files.exists(told)) {
            empty(data);
            Files.createDirectories(data);
            System.err.printf("Loading %,d complaints …%n", complaints);
            try (var database = Database.open(DatabaseSettings.in(data)).migrate()) {
                Files.writeString(told, JsonMapper.shared().writeValueAsString(load(database, complaints)));
            }
        }
        return JsonMapper.shared().readValue(told.toFile(), Load.Result.class);
    }

    private Load.Result load(Database database, long complaints) throws Exception {
        House house;
        try (var connection = database.dataSource().getConnection()) {
            house = House.furnish(connection);
        }
        return new Load(
                        database.dataSource(),
                        database.asOwner(),
                        house,
                        Instant.now().truncatedTo(ChronoUnit.MICROS))
                .fill(complaints);
    }

    private void measure(Ground ground, @Nullable Ground beside) throws Exception {
        var houses = new ArrayList<Application>();
        var all = new ArrayList<Wrk>();
        try {
            houses.add(Application.start("now", options.root(), ground.data()));
            all.add(wrk(houses.getLast(), ground));
            if (options.rival() != null) {
                houses.add(Application.start("against", options.rival(), ground.data()));
                all.add(wrk(houses.getLast(), ground));
            }
            if (beside != null) {
                houses.add(Application.start("beside", options.root(), beside.data()));
                all.add(wrk(houses.getLast(), beside));
            }
            compare(all);
            for (int connections : options.connections()) {
                note(new Limit(
                                ground.database(),
                                options.folder(),
                                all.getFirst().meter())
                        .run(connections, options.seconds()));
            }
        } finally {
            houses.forEach(Application::close);
        }
    }

    private Wrk wrk(Application house, Ground ground) throws Exception {
        found.put(
                "start in seconds, " + house.name() + (house.cached() ? "" : ", without AOT cache"),
                house.startSeconds());
        var world = World.write(
                options.folder().resolve("world-" + house.name() + ".lua").toAbsolutePath(),
                house,
                ground.connection());
        return new Wrk(
                scripts(), world, house, new Meter(house.pid(), ground.data().resolve("postgres/cluster")));
    }

    private void compare(List<Wrk> all) throws IOException, InterruptedException {
        var things = new ArrayList<String>(Wrk.READS);
        things.add(Wrk.CREATE);
        things.add(Wrk.LIFECYCLE);
        // What is read comes last: it is not measured in the wake of what was written.
        for (var thing : things.reversed()) {
            for (var wrk : all) {
                wrk.run(thing, 8, options.warm());
            }
        }
        for (var thing : things) {
            for (int connections : options.connections()) {
                inTurn(all, thing, connections);
            }
        }
        for (var wrk : all) {
            found.put(
                    "resident MB after all, " + wrk.application().name(),
                    wrk.meter().residentMegabytes());
        }
    }

    /** In slices of two seconds by turns, so that a host that changes its speed meanwhile treats all alike. */
    private void inTurn(List<Wrk> all, String thing, int connections) throws IOException, InterruptedException {
        int slices = all.size() == 1 ? 1 : Math.max(1, options.seconds() / SLICE);
        var measured = new LinkedHashMap<Wrk, List<Figure>>();
        for (int slice = 0; slice < slices; slice++) {
            for (var wrk : all) {
                measured.computeIfAbsent(wrk, _ -> new ArrayList<>())
                        .add(wrk.run(thing, connections, options.seconds() / slices));
            }
        }
        measured.values().forEach(them -> note(Figure.of(them)));
    }

    private void note(Figure figure) {
        System.err.printf(
                "  %-8s %-10s %3d  %8.1f/s  %6.2f ms CPU%n",
                figure.revision(), figure.what(), figure.connections(), figure.perSecond(), figure.cpu());
        figures.add(figure);
    }

    private Path scripts() {
        return options.root().resolve("bin/lib/bench").toAbsolutePath();
    }

    private static long bytes(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(SIZE)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Map<String, Object> machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return Map.of(
                "cores", system.getAvailableProcessors(),
                "load", "%.1f".formatted(system.getSystemLoadAverage()),
                "java", System.getProperty("java.version"),
                "folder", options.folder().toString());
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
