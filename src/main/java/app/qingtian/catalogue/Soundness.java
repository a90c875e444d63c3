package app.qingtian.catalogue;

import app.qingtian.kernel.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether lists can be lived with: two levels, nothing twice, and lists that the programs know keep their codes. Pure. */
final class Soundness {

    /** What the programs themselves count by: words may change, codes may not. */
    static final Set<String> FIXED = Set.of("feeling", "face", "validity");

    static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int MOST = 1000;

    private Soundness() {}

    static Optional<Refusal> flaw(Draft draft) {
        if (draft.changed().isEmpty()) {
            return Optional.of(Refusal.of("nothing_changes"));
        }
        for (var change : draft.changes()) {
            if (FIXED.contains(change.catalogue())
                    && change.kind() != WordChange.Kind.CHANGED
                    && change.kind() != WordChange.Kind.MOVED) {
                return refused("list_is_fixed", change.code());
            }
        }
        return draft.changed().stream()
                .map(it -> flaw(draft.after().list(it)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> flaw(List<Word> items) {
        var byCode = Book.byCode(items);
        var said = new HashSet<String>();
        if (items.size() > MOST) {
            return refused("list_too_long", MOST);
        }
        if (items.stream().allMatch(Word::retired)) {
            return refused("list_empty");
        }
        for (var item : items) {
            var parent = item.parent();
            var above = parent == null ? null : byCode.get(parent);
            if (parent != null && (above == null || above == item || above.parent() != null)) {
                return refused("group_unfit", item.code(), parent);
            }
            if (above != null && above.retired() && !item.retired()) {
                return refused("group_retired", item.code(), above.code());
            }
            if (!item.retired() && (!said.add(parent + "|zh|" + item.zh()) || !said.add(parent + "|en|" + item.en()))) {
                return refused("words_twice", item.code());
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refused(String reason, Object... details) {
        return Optional.of(new Refusal(reason, 422, List.of(details)));
    }
}
