package app.qingtian.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Real numbers, tokens and ids by the name under which they are asked for, so that requests reach deep. */
final class Seeds {

    private final Map<String, List<String>> byName = new TreeMap<>();
    private final List<String> tokens;

    Seeds(List<String> tokens) {
        this.tokens = tokens;
    }

    void add(String name, String value) {
        byName.computeIfAbsent(name, _ -> new java.util.ArrayList<>()).add(value);
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    String one(String name, Random random) {
        var all = byName.getOrDefault(name, List.of("1"));
        return all.get(random.nextInt(all.size()));
    }

    List<String> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The header of one who may do everything, who may read, a stranger, a forger; or nobody's, which is blank. */
    String caller(Random random) {
        int i = random.nextInt(tokens.size() + 6);
        return i < tokens.size()
                ? "Authorization: Bearer " + tokens.get(i)
                : i > tokens.size() ? "Authorization: Bearer " + tokens.getFirst() : "";
    }
}
