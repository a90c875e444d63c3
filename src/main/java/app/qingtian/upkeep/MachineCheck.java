package app.qingtian.upkeep;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks at the machine: Java, the port, the data folder and its disk, the cache that makes the start fast. */
final class MachineCheck {

    private static final int OLDEST_JAVA = 25;
    private static final long LOW = 2L << 30;
    private static final long EMPTY = 300L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private MachineCheck() {}

    static List<Finding> java(int feature) {
        return feature < OLDEST_JAVA ? List.of(Finding.broken("jdk_old", feature, OLDEST_JAVA)) : List.of();
    }

    /** A port that our own application holds is in good hands. */
    static List<Finding> port(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return List.of();
        } catch (IOException taken) {
            return ours(port) ? List.of() : List.of(Finding.broken("port_taken", String.valueOf(port)));
        }
    }

    private static boolean ours(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/live"))
                .timeout(PATIENCE);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString()).body().contains("\"status\":\"up\"");
        } catch (IOException nobody) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static List<Finding> folder(Path data, String user) throws IOException {
        var findings = new ArrayList<Finding>();
        var present = data.toAbsolutePath();
        while (!Files.exists(present) && present.getParent() != null) {
            present = present.getParent();
        }
        if (!Files.isWritable(present) || !Files.isDirectory(present)) {
            findings.add(Finding.broken("data_not_writable", present));
        }
        findings.addAll(space(present, Files.getFileStore(present).getUsableSpace()));
        var home = data.resolve("postgres");
        if (Files.exists(home)) {
            var rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(home));
            if (!rights.endsWith("------")) {
                findings.add(Finding.warning("data_open", home, rights));
            }
            var owner = Files.getOwner(home).getName();
            if (!owner.equals(user) && !user.equals("root")) {
                findings.add(Finding.broken("data_not_yours", home, owner, user));
            }
        }
        return findings;
    }

    static List<Finding> space(Path where, long free) {
        if (free < EMPTY) {
            return List.of(Finding.broken("disk_full", where, free >> 20));
        }
        return free < LOW ? List.of(Finding.warning("disk_low", where, free >> 20)) : List.of();
    }

    /** {@code jar} is what Java was started with; beside the jar of {@code bin/run} its cache is expected. */
    static List<Finding> cache(Path jar) {
        return jar.endsWith("qingtian.jar") && !Files.exists(jar.resolveSibling("qingtian.aot"))
                ? List.of(Finding.warning("cache_missing"))
                : List.of();
    }
}
