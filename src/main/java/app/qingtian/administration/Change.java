package app.qingtian.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From what to what. */
public record Change(Sheet was, Sheet becomes) {

    /** One field. */
    public record Difference(String field, String from, String to) {}

    public List<Difference> differences() {
        return becomes.fields().keySet().stream()
                .filter(name -> was.changes(becomes, name))
                .map(name -> new Difference(name, was.field(name), becomes.field(name)))
                .toList();
    }

    /** Only the fields that change, as they were or as they become. */
    Map<String, String> only(Sheet sheet) {
        var fields = new LinkedHashMap<String, String>();
        differences().forEach(it -> fields.put(it.field(), sheet.field(it.field())));
        return fields;
    }
}
