package app.qingtian.workspace.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses that lead from one view of the inbox to the next. */
final class InboxPaths {

    private static final List<String> FILTERS = List.of("kind", "stage", "category", "department", "from", "to", "q");

    /** Where somebody just was: no part of what a list is. */
    private static final Set<String> PASSING = Set.of("cursor", "open");

    private InboxPaths() {}

    /** The address of the same list without each filter that is set, by the filter's name. */
    static Map<String, String> without(Map<String, String> typed) {
        var paths = new TreeMap<String, String>();
        for (var name : FILTERS) {
            if (!typed.getOrDefault(name, "").isBlank()) {
                var rest = new TreeMap<>(typed);
                rest.remove(name);
                paths.put(name, path(rest, null));
            }
        }
        return paths;
    }

    /** The address of the same list from a place in it, or from its beginning. */
    static String path(Map<String, String> typed, @Nullable String cursor) {
        var path = UriComponentsBuilder.fromPath("/work/complaints");
        new TreeMap<>(typed).forEach((name, value) -> {
            if (!PASSING.contains(name) && !value.isBlank()) {
                path.queryParam(name, "{" + name + "}");
            }
        });
        var values = new TreeMap<String, Object>(typed);
        if (cursor != null) {
            values.put("cursor", cursor);
            path.queryParam("cursor", "{cursor}");
        }
        return path.encode().buildAndExpand(values).toUriString();
    }
}
