package app.qingtian.overload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the process of the installation holds. */
record Machine(long pid) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    /** Resident megabytes now, and of the heap what is still used after a collection. */
    String memory() throws IOException, InterruptedException {
        jcmd("GC.run");
        var found = USED.matcher(jcmd("GC.heap_info"));
        var heap = found.find() ? Long.parseLong(found.group(1)) / 1024 : -1;
        return "heap after GC %d MB, resident %d MB".formatted(heap, resident());
    }

    private long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, String.valueOf(pid), command).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
