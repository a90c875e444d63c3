package app.qingtian.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bin/bench} was asked for. {@code rival} is the folder of an earlier revision that runs in turn with this one, {@code beside}
 * the size of a second house that does; 0 for none.
 */
record Options(
        Path root,
        long complaints,
        int seconds,
        int warm,
        List<Integer> connections,
        long beside,
        @Nullable Path rival) {

    static Options read(List<String> said) {
        var left = new ArrayList<>(said);
        var root = Path.of(take(left, "root", "."));
        var rival = take(left, "rival", "");
        var options = new Options(
                root,
                Long.parseLong(take(left, "complaints", "1000")),
                Integer.parseInt(take(left, "seconds", "10")),
                Integer.parseInt(take(left, "warm", "20")),
                List.of(take(left, "connections", "1,8,32").split(",")).stream()
                        .map(Integer::valueOf)
                        .toList(),
                Long.parseLong(take(left, "beside", "0")),
                rival.isBlank() ? null : Path.of(rival));
        if (!left.isEmpty() || options.complaints() < 100) {
            throw new IllegalArgumentException("not understood: " + String.join(" ", said));
        }
        return options;
    }

    Path folder() {
        return root.resolve("target/bench");
    }

    /** The house with so many complaints. */
    Path data(long complaints) {
        return folder().resolve("data-" + complaints);
    }

    private static String take(List<String> said, String name, String otherwise) {
        int at = said.indexOf("--" + name);
        if (at < 0 || at + 1 == said.size()) {
            return otherwise;
        }
        said.remove(at);
        return said.remove(at);
    }
}
