package app.qingtian.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The building blocks of the many shorter complaints: common turns of phrase, and mishaps that go with certain things. */
record Blocks(Map<String, List<String>> phrases, List<Mishap> mishaps) {

    /** One thing that goes wrong: how it is told and how it ends. {@code department} is "-" if the desk can do it alone. */
    record Mishap(String kind, String category, String department, Map<String, List<String>> parts) {

        List<String> all(String part) {
            return parts.getOrDefault(part, List.of());
        }

        String one(String part) {
            var all = all(part);
            return all.isEmpty() ? "" : all.getFirst();
        }
    }

    static Blocks read(String text) {
        var chapters = text.split("\n@ ");
        var mishaps = new ArrayList<Mishap>();
        for (var chapter : List.of(chapters).subList(1, chapters.length)) {
            var head = chapter.lines().findFirst().orElseThrow().split(" ");
            mishaps.add(new Mishap(
                    head[0], head[1], head[2], parts(chapter.lines().skip(1).toList())));
        }
        return new Blocks(parts(chapters[0].lines().skip(1).toList()), List.copyOf(mishaps));
    }

    /** A turn of phrase that every story may need. */
    String phrase(String name) {
        return phrases.getOrDefault(name, List.of()).getFirst();
    }

    private static Map<String, List<String>> parts(List<String> lines) {
        var parts = new LinkedHashMap<String, List<String>>();
        for (var line : lines) {
            if (!line.isBlank()) {
                var named = line.split(" ", 2);
                parts.computeIfAbsent(named[0], _ -> new ArrayList<>()).add(named.length < 2 ? "" : named[1]);
            }
        }
        return parts;
    }
}
