package app.qingtian.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said after the name of a command: first what it is about, then options, {@code --name value} or {@code --name}. */
public record Words(List<String> subjects, Map<String, String> options) {

    /** Something was said that we can't act on; the message goes to the person at the console as it is. */
    public static final class Misunderstood extends RuntimeException {

        private static final long serialVersionUID = 1;

        public Misunderstood(String message) {
            super(message, null, false, false);
        }
    }

    public static Words read(List<String> said) {
        var subjects = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        for (int i = 0; i < said.size(); i++) {
            var word = said.get(i);
            if (word.startsWith("--")) {
                var alone = i + 1 == said.size() || said.get(i + 1).startsWith("--");
                options.put(word.substring(2), alone ? "" : said.get(++i));
            } else if (options.isEmpty()) {
                subjects.add(word);
            } else {
                throw new Misunderstood("not understood: " + word + " (options look like --name value)");
            }
        }
        return new Words(List.copyOf(subjects), options);
    }

    /** Nothing but these options. */
    public Words only(String... known) {
        return about(0, known);
    }

    /** At most so many subjects before these options. */
    public Words about(int most, String... known) {
        if (subjects.size() > most) {
            throw new Misunderstood("not understood: " + subjects.get(most) + " (options look like --name value)");
        }
        var unknown = options.keySet().stream()
                .filter(it -> !Set.of(known).contains(it))
                .findFirst();
        if (unknown.isPresent()) {
            throw new Misunderstood("unknown option --" + unknown.get()
                    + (known.length == 0 ? "" : "; known: --" + String.join(", --", known)));
        }
        return this;
    }

    /** The first thing the command is about, or {@code what} is missing. */
    public String subject(String what) {
        return subjects.stream().findFirst().orElseThrow(() -> new Misunderstood(what + " is missing"));
    }

    public boolean has(String name) {
        return options.containsKey(name);
    }

    public String must(String name) {
        var value = options.get(name);
        if (value == null || value.isBlank()) {
            throw new Misunderstood("--" + name + " is missing");
        }
        return value.strip();
    }

    public @Nullable String may(String name) {
        return options.get(name);
    }

    public String may(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }
}
