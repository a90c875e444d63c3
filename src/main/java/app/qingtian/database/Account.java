package app.qingtian.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who runs PostgreSQL's programs. PostgreSQL refuses root, so root steps into a user namespace (where it is nobody, yet
 * keeps its files) or, where the machine forbids that, becomes nobody for good and gives the files away.
 */
enum Account {
    OURSELVES(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODYS_ID = 65534;

    private final List<String> prefix;

    Account(List<String> prefix) {
        this.prefix = prefix;
    }

    static Account choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return OURSELVES;
        }
        return NAMESPACE.run(Path.of("/"), List.of("true")).exit() == 0 ? NAMESPACE : NOBODY;
    }

    /** Makes sure that PostgreSQL can use what we laid down for it. */
    void handOver(Path folder) throws IOException {
        if (this != NOBODY) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", NOBODYS_ID, LinkOption.NOFOLLOW_LINKS);
            }
        }
        if (run(Path.of("/"), List.of("test", "-x", folder.toString())).exit() != 0) {
            throw DatabaseProblem.rootNotAllowed(folder);
        }
    }

    /** Runs one program to its end. Its words come back in English, so that they can be understood by us. */
    Ran run(Path folder, List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        var builder = new ProcessBuilder(whole).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), output);
        } catch (IOException e) {
            return new Ran(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while waiting for " + command.getFirst(), e));
        }
    }

    record Ran(int exit, String output) {}
}
