package app.qingtian.demo;

import app.qingtian.kernel.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the written stories. A story begins with {@code @ KIND CATEGORY FEELING CHANNEL ago customer}, may name
 * when it happened and the wish, then tells itself in the customer's words; after {@code --} come the steps.
 */
final class StoryBook {

    private StoryBook() {}

    static List<Story> read(Language language, String text) {
        var stories = new ArrayList<Story>();
        for (var chapter : ("\n" + text).split("\n@ ")) {
            if (!chapter.isBlank() && !chapter.stripLeading().startsWith("%")) {
                stories.add(story(language, chapter));
            }
        }
        return List.copyOf(stories);
    }

    private static Story story(Language language, String chapter) {
        var halves = chapter.split("\n--(?:\n|$)", 2);
        var lines = halves[0].lines().toList();
        var head = lines.getFirst().split(" ");
        var life = halves.length < 2
                ? List.<Step>of()
                : halves[1]
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(StoryBook::step)
                        .sorted(Comparator.comparing(Step::after))
                        .toList();
        var customer = head[5].equals("anon") ? null : head[5];
        var opening = new Story.Opening(head[0], head[1], head[2], head[3]);
        return new Story(language, opening, Span.of(head[4]), customer, telling(lines), life);
    }

    private static Story.Telling telling(List<String> lines) {
        var happened = field(lines, "happened ");
        var from = 1;
        while (from < lines.size() && !lines.get(from).isBlank()) {
            from++;
        }
        var narrative = String.join("\n", lines.subList(from, lines.size())).strip();
        return new Story.Telling(narrative, field(lines, "wish "), happened == null ? null : Span.of(happened));
    }

    private static @Nullable String field(List<String> lines, String name) {
        return lines.stream()
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** {@code 2h30m linxiaoyu offer REFUND 300 | the words}. */
    static Step step(String line) {
        var parts = line.strip().split(" ", 4);
        if (parts.length < 3) {
            throw new IllegalArgumentException("not a step: " + line);
        }
        var verb = Verb.valueOf(parts[2].toUpperCase(Locale.ROOT));
        return told(Span.of(parts[0]), parts[1], verb, parts.length < 4 ? "" : parts[3]);
    }

    static Step told(Duration after, String who, Verb verb, String text) {
        if (verb == Verb.RATE) {
            var marks = text.split(" ", 5);
            var comment = marks.length < 5 ? List.<String>of() : List.of(marks[4]);
            return new Step(after, who, verb, List.of(marks).subList(0, 4), comment);
        }
        if (text.isEmpty()) {
            return new Step(after, who, verb, List.of(), List.of());
        }
        var pieces = List.of(text.split(" \\| "));
        return verb.coded()
                ? new Step(after, who, verb, List.of(pieces.getFirst().split(" ")), pieces.subList(1, pieces.size()))
                : new Step(after, who, verb, List.of(), pieces);
    }
}
