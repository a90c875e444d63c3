package app.qingtian.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application as {@code bin/run} starts it, in a process of its own. */
final class Application implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String name;
    private final Process process;
    private final int port;
    private final double startSeconds;
    private final boolean cached;

    private Application(String name, Process process, int port, Start start) {
        this.name = name;
        this.process = process;
        this.port = port;
        this.startSeconds = start.seconds();
        this.cached = start.cached();
    }

    private record Start(double seconds, boolean cached) {}

    static Application start(String name, Path root, Path data) throws IOException, InterruptedException {
        int port = freePort();
        var run = root.resolve("target/run").toAbsolutePath();
        var cache = run.resolve("qingtian.aot");
        boolean cached = Files.exists(cache);
        var builder = new ProcessBuilder(
                command(run, cached ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off") : List.of()));
        builder.environment().put("QINGTIAN_DATA", data.toAbsolutePath().toString());
        builder.environment().put("QINGTIAN_PORT", String.valueOf(port));
        builder.redirectErrorStream(true)
                .redirectOutput(data.resolveSibling(name + ".log").toFile());
        long began = System.nanoTime();
        var process = builder.start();
        await(process, port);
        return new Application(name, process, port, new Start((System.nanoTime() - began) / 1e9, cached));
    }

    /** As {@code bin/lib/build.sh} says. */
    private static List<String> command(Path run, List<String> cache) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.addAll(List.of(System.getProperty("bench.java", "-Xmx512m -XX:+UseCompactObjectHeaders")
                .split(" ")));
        command.addAll(cache);
        if (Files.exists(run.resolve("prepared"))) {
            command.add("-Dspring.aot.enabled=true");
        }
        command.addAll(List.of("-jar", run.resolve("qingtian.jar").toString()));
        return command;
    }

    private static void await(Process process, int port) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    client.send(request, BodyHandlers.discarding());
                    return;
                } catch (IOException notYet) {
                    Thread.sleep(20);
                }
            }
        }
        throw new IllegalStateException("the application did not start; see its log under target/bench");
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    double startSeconds() {
        return startSeconds;
    }

    boolean cached() {
        return cached;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopping) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
