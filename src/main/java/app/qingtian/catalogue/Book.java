package app.qingtian.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All lists as they stand in one edition, each in the order of the desk. */
public record Book(int edition, SortedMap<String, List<Word>> lists) {

    public List<Word> list(String catalogue) {
        return lists.getOrDefault(catalogue, List.of());
    }

    public Optional<Word> item(String catalogue, String code) {
        return list(catalogue).stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** The same with one list as it shall be. */
    Book with(String catalogue, List<Word> items) {
        var after = new TreeMap<>(lists);
        after.put(catalogue, List.copyOf(items));
        return new Book(edition, after);
    }

    static Map<String, Word> byCode(List<Word> items) {
        var found = new LinkedHashMap<String, Word>();
        items.forEach(it -> found.put(it.code(), it));
        return found;
    }
}
