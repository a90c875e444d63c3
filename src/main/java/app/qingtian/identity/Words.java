package app.qingtian.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a command line: {@code noun verb --name value …}. */
record Words(String verb, Map<String, String> options) {

    /** Something was said that we can't act on; the message goes to the person at the console as it is. */
    static final class Misunderstood extends RuntimeException {

        Misunderstood(String message) {
            super(message, null, false, false);
        }
    }

    static Words read(String[] said) {
        if (said.length < 2 || said[1].startsWith("--")) {
            throw new Misunderstood("say what to do");
        }
        var options = new LinkedHashMap<String, String>();
        for (int i = 2; i < said.length; i += 2) {
            if (!said[i].startsWith("--") || i + 1 == said.length || said[i + 1].startsWith("--")) {
                throw new Misunderstood("not understood: " + said[i] + " (options look like --name value)");
            }
            options.put(said[i].substring(2), said[i + 1]);
        }
        return new Words(said[0] + ' ' + said[1], options);
    }

    Words only(String... known) {
        var unknown = options.keySet().stream()
                .filter(it -> !Set.of(known).contains(it))
                .findFirst();
        if (unknown.isPresent()) {
            throw new Misunderstood("unknown option --" + unknown.get() + "; known: --" + String.join(", --", known));
        }
        return this;
    }

    String must(String name) {
        var value = options.get(name);
        if (value == null || value.isBlank()) {
            throw new Misunderstood("--" + name + " is missing");
        }
        return value.strip();
    }

    @Nullable String may(String name) {
        return options.get(name);
    }

    String may(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }
}
