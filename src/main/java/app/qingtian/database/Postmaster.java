package app.qingtian.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server process as {@code postmaster.pid} names it, checked against the process table before it is believed. */
record Postmaster(long pid, int port, String status) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The living server of this cluster; a stale file, a zombie or a stranger with the same number is none. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        return written(cluster).filter(postmaster -> postmaster.serves(cluster));
    }

    /** What the file says, true or not; empty when there is none. */
    static Optional<Postmaster> written(Path cluster) throws IOException {
        try {
            var lines = Files.readAllLines(file(cluster), StandardCharsets.UTF_8);
            return Optional.of(
                    new Postmaster(number(at(lines, 0)), (int) number(at(lines, PORT_LINE)), at(lines, STATUS_LINE)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    boolean ready() {
        return port > 0 && status.startsWith("ready");
    }

    /** A zombie has an empty command line, so it serves nobody. */
    private boolean serves(Path cluster) {
        return commandLine().contains(cluster.toString());
    }

    /**
     * A killed server that nobody has buried yet (a zombie), or a stranger that was given its number, would keep
     * PostgreSQL from starting. Once no process works in the cluster any more, its mark may go. Only for a sole user.
     */
    static void forgetTheDead(Path cluster) throws IOException {
        var mark = written(cluster);
        if (mark.isPresent() && mark.get().listed() && nobodyWorksIn(cluster)) {
            Files.deleteIfExists(file(cluster));
        }
    }

    private boolean listed() {
        return Files.exists(Path.of("/proc", Long.toString(pid)));
    }

    private static boolean nobodyWorksIn(Path cluster) throws IOException {
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                if (cluster.equals(workingFolder(process))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static @Nullable Path workingFolder(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd"));
        } catch (IOException _) {
            return null;
        }
    }

    private List<String> commandLine() {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .split("\0"));
        } catch (IOException _) {
            return List.of();
        }
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }

    private static long number(String text) {
        return text.matches("\\d{1,10}") ? Long.parseLong(text) : 0;
    }
}
