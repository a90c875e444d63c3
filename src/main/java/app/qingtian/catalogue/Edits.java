package app.qingtian.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What can be wished for a book. Pure: nothing is kept here. */
final class Edits {

    /** The first of its list. */
    static final String FIRST = "-";

    private Edits() {}

    /** A word put in or changed; {@code after} is the code it shall follow, {@link #FIRST}, or null: where it stands. */
    static Book put(Book book, String catalogue, Word item, @Nullable String after) {
        var items = new ArrayList<>(book.list(catalogue));
        int present = index(items, item.code());
        if (present >= 0) {
            items.set(present, item);
        } else {
            items.add(item);
        }
        if (after != null && !after.equals(item.code()) && (after.equals(FIRST) || index(items, after) >= 0)) {
            items.remove(item);
            items.add(after.equals(FIRST) ? 0 : index(items, after) + 1, item);
        }
        return book.with(catalogue, items);
    }

    static Book without(Book book, String catalogue, String code) {
        return book.with(
                catalogue,
                book.list(catalogue).stream()
                        .filter(it -> !it.code().equals(code))
                        .toList());
    }

    /** Every word of {@code other} put in; what it does not know stays where it is, new words come last. */
    static Book merge(Book book, Map<String, List<Word>> other) {
        var merged = book;
        for (var list : other.entrySet()) {
            for (var item : list.getValue()) {
                merged = put(merged, list.getKey(), item, null);
            }
        }
        return merged;
    }

    /** A list in the order of a file: the words it names first, and those it does not name behind them, as they are. */
    static Book ordered(Book book, String catalogue, List<Word> named) {
        var items = Book.byCode(named);
        book.list(catalogue).forEach(it -> items.putIfAbsent(it.code(), it));
        return book.with(catalogue, List.copyOf(items.values()));
    }

    /**
     * What an edition did is taken back, word by word; words that were changed again since stay as they are. A word that the edition
     * brought goes away, or retires where {@code kept} says so.
     */
    static Book undo(Book book, Draft done, BiPredicate<String, String> kept) {
        var lists = new TreeMap<>(book.lists());
        for (var catalogue : done.changed()) {
            var old = Book.byCode(done.before().list(catalogue));
            var then = Book.byCode(done.after().list(catalogue));
            var back = new ArrayList<Word>();
            for (var item : book.list(catalogue)) {
                var was = old.get(item.code());
                if (!item.equals(then.get(item.code()))) {
                    back.add(item);
                } else if (was != null) {
                    back.add(was);
                } else if (kept.test(catalogue, item.code())) {
                    back.add(item.retiring(true));
                }
            }
            old.forEach((code, item) -> {
                if (!then.containsKey(code) && index(back, code) < 0) {
                    back.add(item);
                }
            });
            lists.put(catalogue, likeBefore(back, List.copyOf(old.keySet())));
        }
        return new Book(book.edition(), lists);
    }

    /** In the order of before; what was not there then, behind. */
    private static List<Word> likeBefore(List<Word> items, List<String> order) {
        var sorted = new ArrayList<>(items);
        sorted.sort(java.util.Comparator.comparingInt(
                it -> order.contains(it.code()) ? order.indexOf(it.code()) : Integer.MAX_VALUE));
        return List.copyOf(sorted);
    }

    private static int index(List<Word> items, String code) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }
}
