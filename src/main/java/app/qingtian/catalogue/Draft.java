package app.qingtian.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** What somebody wants the lists to be, beside what they are: shown before it is kept. Pure. */
public record Draft(Book before, Book after) {

    /** Word by word, list by list, in the order they will have. */
    public List<WordChange> changes() {
        var changes = new ArrayList<WordChange>();
        for (var catalogue : lists()) {
            in(catalogue, changes);
        }
        return List.copyOf(changes);
    }

    /** How many words stay as they are, in the lists that change. */
    public int left() {
        var changes = changes();
        return lists().stream()
                .filter(it ->
                        changes.stream().anyMatch(change -> change.catalogue().equals(it)))
                .mapToInt(it -> (int) before.list(it).stream()
                        .filter(item -> changes.stream()
                                .noneMatch(change -> change.catalogue().equals(it)
                                        && change.code().equals(item.code())))
                        .count())
                .sum();
    }

    /** The lists that will not be what they were. */
    List<String> changed() {
        return lists().stream()
                .filter(it -> !before.list(it).equals(after.list(it)))
                .toList();
    }

    private TreeSet<String> lists() {
        var all = new TreeSet<>(before.lists().keySet());
        all.addAll(after.lists().keySet());
        return all;
    }

    private void in(String catalogue, List<WordChange> changes) {
        var old = Book.byCode(before.list(catalogue));
        var present = Book.byCode(after.list(catalogue));
        var moved = moved(List.copyOf(old.keySet()), List.copyOf(present.keySet()));
        present.forEach((code, to) -> {
            var from = old.get(code);
            if (from == null) {
                changes.add(new WordChange(catalogue, WordChange.Kind.ADDED, null, to));
            } else if (!from.equals(to)) {
                changes.add(WordChange.of(catalogue, from, to));
            } else if (moved.contains(code)) {
                changes.add(new WordChange(catalogue, WordChange.Kind.MOVED, from, to));
            }
        });
        old.forEach((code, from) -> {
            if (!present.containsKey(code)) {
                changes.add(new WordChange(catalogue, WordChange.Kind.GONE, from, null));
            }
        });
    }

    /** Those that stand elsewhere among the ones that stayed: each is taken out in turn until the rest is in its old order. */
    private static List<String> moved(List<String> old, List<String> present) {
        var was = new ArrayList<>(old);
        was.retainAll(present);
        var is = new ArrayList<>(present);
        is.retainAll(old);
        var moved = new ArrayList<String>();
        while (!was.equals(is)) {
            var next = farthest(was, is);
            moved.add(next);
            was.remove(next);
            is.remove(next);
        }
        return moved;
    }

    private static String farthest(List<String> was, List<String> is) {
        var best = is.getFirst();
        for (var code : is) {
            if (Math.abs(was.indexOf(code) - is.indexOf(code)) > Math.abs(was.indexOf(best) - is.indexOf(best))) {
                best = code;
            }
        }
        return Objects.requireNonNull(best);
    }
}
