package app.qingtian.catalogue;

import java.util.List;
import java.util.Map;

/** A list as a file, for spreadsheets or programs. Pure. */
public final class ListFile {

    static final List<String> HEAD = List.of("code", "parent", "zh", "en", "retired");

    private ListFile() {}

    public static String csv(List<Word> items) {
        var text = new StringBuilder(Csv.MARK).append(Csv.line(HEAD));
        for (var it : items) {
            var parent = it.parent() == null ? "" : it.parent();
            text.append(Csv.line(List.of(it.code(), parent, it.zh(), it.en(), it.retired() ? "yes" : "")));
        }
        return text.toString();
    }

    public static String json(List<Word> items) {
        return CatalogueStore.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("entries", items));
    }
}
