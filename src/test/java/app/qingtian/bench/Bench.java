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
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import tools.jackson.databind.json.JsonMapper;

/** {@code bin/bench}: fills a house of its own once, then measures this revision, and an earlier one in turn if asked. */
final class Bench {

    private static final String SIZE = """
            select sum(pg_total_relation_size(c.oid)) from pg_class c
             where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
               and c.relname in ('customer', 'complaint', 'involvement', 'timeline', 'promise', 'message', 'referral', 'decision',
                                 'remedy', 'settlement', 'closure')
            """;

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
        fill();
        try (var database = Database.open(DatabaseSettings.in(options.data()));
                var connection = database.asOwner().getConnection()) {
            found.put("bytes per complaint", bytes(connection) / options.complaints());
            measure(database, connection);
        }
        var report = new Report(Instant.now(), options.complaints(), machine(), found, figures);
        report.print();
        report.keep(options.folder());
    }

    /** Loads once; a folder that is full already is used again. */
    private void fill() throws Exception {
        var told = options.data().resolve("loaded.json");
        if (!Files.exists(told)) {
            empty(options.data());
            Files.createDirectories(options.data());
            System.err.printf("Loading %,d complaints …%n", options.complaints());
            try (var database =
                    Database.open(DatabaseSettings.in(options.data())).migrate()) {
                Files.writeString(told, JsonMapper.shared().writeValueAsString(load(database)));
            }
        }
        var loaded = JsonMapper.shared().readValue(told.toFile(), Load.Result.class);
        found.put("rows loaded", loaded.rows());
        found.put("loaded in seconds", loaded.seconds());
        found.put("complaints loaded a second", loaded.rate());
        found.put("share of raw COPY's rate", loaded.ratio());
    }

    private Load.Result load(Database database) throws Exception {
        House house;
        try (var connection = database.dataSource().getConnection()) {
            house = House.furnish(connection);
        }
        return new Load(
                        database.dataSource(),
                        database.asOwner(),
                        house,
                        Instant.now().truncatedTo(ChronoUnit.MICROS))
                .fill(options.complaints());
    }

    private void measure(Database database, Connection connection) throws Exception {
        var cluster = options.data().resolve("postgres/cluster");
        var houses = new ArrayList<Application>();
        try {
            houses.add(Application.start("now", options.root(), options.data()));
            if (options.rival() != null) {
                houses.add(Application.start("against", options.rival(), options.data()));
            }
            var all = new ArrayList<Wrk>();
            for (var house : houses) {
                found.put(
                        "start in seconds, " + house.name() + (house.cached() ? "" : ", without AOT cache"),
                        house.startSeconds());
                var world = World.write(
                        options.folder()
                                .resolve("world-" + house.name() + ".lua")
                                .toAbsolutePath(),
                        house,
                        connection);
                all.add(new Wrk(scripts(), world, house, new Meter(house.pid(), cluster)));
            }
            compare(all);
            for (int connections : options.connections()) {
                note(new Limit(database, options.folder(), all.getFirst().meter()).run(connections, options.seconds()));
            }
        } finally {
            houses.forEach(Application::close);
        }
    }

    private void compare(List<Wrk> all) throws IOException, InterruptedException {
        var things = new ArrayList<String>(Wrk.READS);
        things.add(Wrk.CREATE);
        things.add(Wrk.LIFECYCLE);
        for (var wrk : all) {
            for (var thing : things) {
                wrk.run(thing, 8, options.warm());
            }
        }
        for (var thing : things) {
            for (int connections : options.connections()) {
                for (var wrk : all) {
                    note(wrk.run(thing, connections, options.seconds()));
                }
            }
        }
        for (var wrk : all) {
            found.put(
                    "resident MB after all, " + wrk.application().name(),
                    wrk.meter().residentMegabytes());
        }
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
