package app.qingtian.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Our own PostgreSQL server on 127.0.0.1, its files in the data folder. Starts it, or adopts the one that runs there
 * already, and stops it when its last user leaves. It has no shutdown hook of its own: whoever opens it closes it.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final long LONG_LOG = 1 << 20;

    /** No statement and no value ever reaches the log: they hold customers' words. */
    private static final String ALWAYS = " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
            + " -c log_checkpoints=off -c log_error_verbosity=terse -c log_min_error_statement=panic";

    private static final String DURABLE = " -c fsync=on -c synchronous_commit=on -c full_page_writes=on";
    private static final String FORGETFUL = " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";

    private final Cluster cluster;
    private final Occupancy occupancy;
    private final String settings;
    private int port;

    private EmbeddedPostgres(Cluster cluster, Occupancy occupancy, boolean durable) {
        this.cluster = cluster;
        this.occupancy = occupancy;
        this.settings = ALWAYS + (durable ? DURABLE + Buffers.setting() : FORGETFUL);
    }

    /** Starts or adopts the server of this data folder; a {@link DatabaseProblem} says in one sentence why it cannot. */
    static EmbeddedPostgres open(Path data, boolean durable) {
        return open(data, durable, Account.choose());
    }

    static EmbeddedPostgres open(Path data, boolean durable, Account account) {
        var home = prepare(data.toAbsolutePath().normalize());
        try (var _ = Occupancy.turn(home)) {
            var binaries = new Binaries(home);
            var cluster = new Cluster(home.resolve("cluster"), binaries, account);
            var server = new EmbeddedPostgres(cluster, Occupancy.enter(home), durable);
            try {
                server.startOrAdopt();
                Watch.over(server);
                return server;
            } catch (IOException | RuntimeException e) {
                server.occupancy.close();
                throw e;
            }
        } catch (IOException e) {
            throw String.valueOf(e.getMessage()).contains("No space left")
                    ? DatabaseProblem.diskFull(home)
                    : DatabaseProblem.notWritable(home, e);
        }
    }

    int port() {
        return port;
    }

    Cluster cluster() {
        return cluster;
    }

    /** Stops the server unless another process still uses it. Returns when it is down. */
    @Override
    public synchronized void close() {
        if (occupancy.over()) {
            return;
        }
        try (var _ = Occupancy.turn(cluster.home())) {
            if (occupancy.alone()) {
                pgCtl("--mode=fast", "stop");
            }
            occupancy.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody here uses it any more. */
    boolean closed() {
        return occupancy.over();
    }

    /** The server died although we still use it; who asks while it is being stopped hears afterwards that it is closed. */
    synchronized boolean died() throws IOException {
        return !closed() && Postmaster.of(cluster.folder()).isEmpty();
    }

    /**
     * Starts the server again on the port that everybody knows, unless somebody else who uses it was faster. False: try
     * again in a moment.
     */
    synchronized boolean revive() throws IOException {
        if (closed()) {
            return true;
        }
        try (var _ = Occupancy.turn(cluster.home())) {
            return !died() || launch(port);
        }
    }

    private static Path prepare(Path data) {
        if (data.toString().matches(".*[\"'$`\\\\].*")) {
            throw DatabaseProblem.unusableName(data);
        }
        try {
            var home = Files.createDirectories(data).toRealPath().resolve("postgres");
            Files.createDirectories(home);
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            return home;
        } catch (IOException e) {
            throw DatabaseProblem.notWritable(data, e);
        }
    }

    private void startOrAdopt() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (port == 0) {
            var running = Postmaster.of(cluster.folder());
            if (running.isPresent()) {
                port = running.filter(Postmaster::ready).map(Postmaster::port).orElse(0);
            } else {
                port = start();
            }
            if (port == 0) {
                pause(deadline);
            }
        }
    }

    /** Returns the port, or 0 when another try may succeed. */
    private int start() throws IOException {
        if (!occupancy.alone()) {
            throw DatabaseProblem.elsewhere(cluster.home());
        }
        cluster.binaries().unpack();
        cluster.create();
        cluster.account().handOver(cluster.home());
        var chosen = freePort();
        return launch(chosen) ? chosen : 0;
    }

    /** False when another try may succeed. */
    private boolean launch(int chosen) throws IOException {
        Postmaster.forgetTheDead(cluster.folder());
        var log = freshLog();
        var read = Files.exists(log) ? Files.size(log) : 0;
        var ran = pgCtl("--log=" + log, "--options=-p " + chosen + settings, "start");
        if (ran.exit() == 0) {
            return true;
        }
        var words = wordsSince(read, log);
        if (!words.matches("(?s).*(lock file|still in use|Address already in use).*")) {
            throw cluster.explain("start", ran.output() + words);
        }
        return false;
    }

    private static String wordsSince(long read, Path log) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        var all = Files.readAllBytes(log);
        return new String(all, (int) read, all.length - (int) read, StandardCharsets.UTF_8);
    }

    private Account.Ran pgCtl(String... arguments) {
        var command = new ArrayList<>(List.of(
                cluster.binaries().program("pg_ctl"),
                "--pgdata=" + cluster.folder(),
                "--wait",
                "--timeout=" + PATIENCE.toSeconds()));
        command.addAll(List.of(arguments));
        return cluster.account().run(cluster.home(), command);
    }

    private Path freshLog() throws IOException {
        var log = cluster.home().resolve("server.log");
        if (Files.exists(log) && Files.size(log) > LONG_LOG) {
            Files.move(log, log.resolveSibling("server.log.former"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (BindException e) {
            throw DatabaseProblem.noFreePort(e);
        }
    }

    private void pause(long deadline) throws IOException {
        if (System.nanoTime() - deadline > 0) {
            throw DatabaseProblem.didNotRun("start", "no answer within " + PATIENCE.toSeconds() + " s");
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
