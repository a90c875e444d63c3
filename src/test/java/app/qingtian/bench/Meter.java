package app.qingtian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What processes have used, as Linux counts it: the application, and the database server with all its processes. */
record Meter(long application, Path cluster) {

    /** Linux tells processor time in hundredths of a second on every machine we know. */
    private static final double MILLIS_PER_TICK = 10;

    private static final int UTIME = 11;

    /** Milliseconds of processor time since the start of each. */
    record Used(double application, double database) {

        Used since(Used before) {
            return new Used(application - before.application, database - before.database);
        }

        double together() {
            return application + database;
        }
    }

    Used used() throws IOException {
        return new Used(own(stat(application)), database());
    }

    /** Resident memory of the application in MB. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(application), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** The server, its children that ended, and its children that live. */
    private double database() throws IOException {
        long server = Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst().strip());
        var stat = stat(server);
        double used = own(stat) + ticks(stat, UTIME + 2) + ticks(stat, UTIME + 3);
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                used += child(process, server);
            }
        }
        return used;
    }

    private static double child(Path process, long server) {
        try {
            var stat = fields(Files.readString(process.resolve("stat")));
            return Long.parseLong(stat[1]) == server ? own(stat) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    private static String[] stat(long pid) throws IOException {
        return fields(Files.readString(Path.of("/proc", String.valueOf(pid), "stat")));
    }

    /** What stands behind the name, which may hold blanks. */
    private static String[] fields(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    private static double own(String[] stat) {
        return ticks(stat, UTIME) + ticks(stat, UTIME + 1);
    }

    private static double ticks(String[] stat, int field) {
        return Long.parseLong(stat[field]) * MILLIS_PER_TICK;
    }
}
