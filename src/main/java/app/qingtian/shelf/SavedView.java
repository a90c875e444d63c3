package app.qingtian.shelf;

import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** A list that somebody wants to find again. {@code terms} are the filters by the names they have in the inbox's address. */
public record SavedView(long id, long ownerId, String name, boolean shared, Map<String, String> terms) {

    /** What can be kept of an address of the inbox. */
    public static final List<String> TERMS =
            List.of("view", "q", "kind", "stage", "category", "department", "from", "to");

    /** Where it is looked at. */
    public String path() {
        var path = UriComponentsBuilder.fromPath("/work/complaints");
        TERMS.stream().filter(terms::containsKey).forEach(name -> path.queryParam(name, "{" + name + "}"));
        return path.queryParam("saved", id).encode().buildAndExpand(terms).toUriString();
    }
}
