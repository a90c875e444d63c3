package app.qingtian.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A real installation as its own process, on a data folder of its own: killed in any manner, nothing left running. */
final class Installation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PORT_LINE = 3;

    private final Path data;
    private final int port;
    private final Map<String, String> more = new HashMap<>();
    private @Nullable Process process;
    private @Nullable Path prepared;

    Installation(Path data, int port) {
        this.data = data.toAbsolutePath().normalize();
        this.port = port;
    }

    Installation with(String setting, String value) {
        more.put(setting, value);
        return this;
    }

    /** Starts as bin/run does, with what bin/lib/ahead has found out and left in this folder. */
    Installation prepared(Path classes) {
        prepared = classes;
        return this;
    }

    /** One below those that the system gives to callers, so that it is still free after every restart. */
    static int freePort() {
        return new Random()
                .ints(20_000, 30_000)
                .filter(Installation::free)
                .findFirst()
                .orElseThrow();
    }

    private static boolean free(int port) {
        try (var _ = new ServerSocket(port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Returns once it is ready, the first administrator included. */
    void start() {
        try {
            Files.createDirectories(data);
            var builder = new ProcessBuilder(command()).redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            var settings = builder.environment();
            settings.keySet().removeIf(name -> name.startsWith("QINGTIAN_"));
            settings.put("QINGTIAN_DATA", data.toString());
            settings.put("QINGTIAN_PORT", Integer.toString(port));
            settings.put("QINGTIAN_PROMISE_ACKNOWLEDGEMENT", "4s");
            settings.put("QINGTIAN_PROMISE_DECISION", "6s");
            settings.put("QINGTIAN_PROMISE_SWEEP", "PT1S");
            settings.putAll(more);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Await.until("the application answers, see " + log(), PATIENCE, this::answers);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    Path log() {
        return data.resolve("application.log");
    }

    boolean running() {
        return process != null && process.isAlive();
    }

    void killApplication() {
        kill(process == null ? Stream.empty() : Stream.of(process.toHandle()));
    }

    void killPostmaster() {
        kill(ProcessHandle.of(postmaster()).stream());
    }

    /** Any process of PostgreSQL but the postmaster: one that serves a request if there is one, or one of its own. */
    void killBackend(Random random) {
        var pids = superuser().sql("""
            select pid from pg_stat_activity
             where pid <> pg_backend_pid() and (datname = 'qingtian' or datname is null)
            """).query(Long.class).list();
        kill(ProcessHandle.of(pids.get(random.nextInt(pids.size()))).stream());
    }

    /** The database as its superuser sees it. */
    JdbcClient superuser() {
        return JdbcClient.create(database("postgres", "superuser.password"));
    }

    /** One connection of the superuser's, so that temporary tables last as long as it does. */
    SingleConnectionDataSource session() {
        try {
            return new SingleConnectionDataSource(
                    database("postgres", "superuser.password").getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database as the application sees it. */
    DataSource application() {
        return database("qingtian", "qingtian.password");
    }

    private DataSource database(String user, String password) {
        try {
            var source = new PGSimpleDataSource();
            source.setUrl("jdbc:postgresql://127.0.0.1:" + mark().get(PORT_LINE).strip() + "/qingtian");
            source.setUser(user);
            source.setPassword(
                    Files.readString(data.resolve("postgres").resolve(password)).strip());
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop and doesn't wait. */
    void terminate() {
        if (process != null) {
            process.destroy();
        }
    }

    /** Stops it as an operator would; answers what is still running on the data folder afterwards. */
    List<String> stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new AssertionError("it did not stop within two minutes");
            }
        }
        return leftovers();
    }

    /** Every process that works in, or was started on, the data folder. */
    List<String> leftovers() {
        return ours().map(it -> it.pid() + " " + it.info().commandLine().orElse(""))
                .toList();
    }

    @Override
    public void close() {
        kill(ours());
    }

    private List<String> command() {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Dqingtian.data=" + data));
        var jar = Path.of("target/run/qingtian.jar").toAbsolutePath();
        if (Boolean.getBoolean("qingtian.packed")) {
            var cache = jar.resolveSibling("qingtian.aot");
            if (Files.exists(cache)) {
                command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
            }
            if (Files.exists(jar.resolveSibling("prepared"))) {
                command.add("-Dspring.aot.enabled=true");
            }
            command.addAll(List.of("-jar", jar.toString()));
        } else {
            command.add("-XX:TieredStopAtLevel=1");
            if (prepared != null) {
                command.add("-Dspring.aot.enabled=true");
            }
            var classes = prepared == null ? withoutTests() : prepared + File.pathSeparator + withoutTests();
            command.addAll(List.of("-cp", classes, "app.qingtian.Qingtian"));
        }
        return command;
    }

    static String withoutTests() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean answers() {
        if (!running()) {
            throw new AssertionError("the application ended, see " + log());
        }
        try {
            var connection = (HttpURLConnection) at("/health/ready").toURL().openConnection();
            connection.setReadTimeout((int) PATIENCE.toMillis());
            return connection.getResponseCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private long postmaster() {
        try {
            return Long.parseLong(mark().getFirst().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> mark() throws IOException {
        return Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
    }

    private Stream<ProcessHandle> ours() {
        return ProcessHandle.allProcesses()
                .filter(it -> it.pid() != ProcessHandle.current().pid() && isOurs(it));
    }

    private boolean isOurs(ProcessHandle other) {
        var home = Path.of("/proc", Long.toString(other.pid()));
        try {
            return Files.readString(home.resolve("cmdline")).contains(data.toString())
                    || Files.readSymbolicLink(home.resolve("cwd")).startsWith(data);
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }

    private static void kill(Stream<ProcessHandle> victims) {
        victims.toList().forEach(ProcessHandle::destroyForcibly);
    }
}
