package app.qingtian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a wish makes of the lists, and how it is taken back. */
class DraftTest {

    private static final Book BOOK = book(item("A"), item("B"), item("C"), item("D"));

    @Test
    void onlyTheWordThatWasMovedIsSaidToMove() {
        var draft = new Draft(BOOK, Edits.put(BOOK, "list", item("D"), "A"));

        assertThat(codes(draft.after())).containsExactly("A", "D", "B", "C");
        assertThat(draft.changes()).extracting(WordChange::code).containsExactly("D");
        assertThat(draft.left()).isEqualTo(3);
    }

    @Test
    void aPackAddsChangesAndLeaves() {
        var pack = Map.of("list", List.of(item("B", "别的"), item("E")));

        var draft = new Draft(BOOK, Edits.merge(BOOK, pack));

        assertThat(draft.changes())
                .extracting(WordChange::kind)
                .containsExactly(WordChange.Kind.CHANGED, WordChange.Kind.ADDED);
        assertThat(draft.left()).isEqualTo(3);
    }

    @Test
    void undoLeavesWhatChangedAgainSinceAndRetiresWhatWasChosen() {
        var then = Edits.merge(BOOK, Map.of("list", List.of(item("A", "一"), item("B", "二"), item("E"), item("F"))));
        var since = Edits.put(then, "list", item("B", "三"), null);

        var back = Edits.undo(since, new Draft(BOOK, then), (_, code) -> code.equals("E"));

        assertThat(back.list("list"))
                .containsExactly(
                        item("A"),
                        item("B", "三"),
                        item("C"),
                        item("D"),
                        item("E").retiring(true));
    }

    @Test
    void whatNobodyCouldLiveWithIsRefused() {
        assertThat(flaw(BOOK)).isEqualTo("nothing_changes");
        assertThat(flaw(with(new Word("E", "NOWHERE", "戊", "E", false)))).isEqualTo("group_unfit");
        assertThat(flaw(with(new Word("A", "A", "A", "A", false)))).isEqualTo("group_unfit");
        assertThat(flaw(Edits.put(
                        with(new Word("B", "A", "B", "B", false)), "list", new Word("C", "B", "C", "C", false), null)))
                .isEqualTo("group_unfit");
        assertThat(flaw(Edits.put(
                        with(new Word("B", "A", "B", "B", false)),
                        "list",
                        item("A").retiring(true),
                        null)))
                .isEqualTo("group_retired");
        assertThat(flaw(with(new Word("E", null, "A", "E", false)))).isEqualTo("words_twice");
        var fixed = new Book(1, new TreeMap<>(Map.of("face", List.of(item("NEW")))));
        assertThat(Soundness.flaw(new Draft(fixed, Edits.put(fixed, "face", item("OTHER"), null)))
                        .orElseThrow()
                        .reason())
                .isEqualTo("list_is_fixed");
    }

    private static @Nullable String flaw(Book after) {
        return Soundness.flaw(new Draft(BOOK, after)).map(it -> it.reason()).orElse(null);
    }

    private static Book with(Word item) {
        return Edits.put(BOOK, "list", item, null);
    }

    private static List<String> codes(Book book) {
        return book.list("list").stream().map(Word::code).toList();
    }

    private static Book book(Word... items) {
        return new Book(1, new TreeMap<>(Map.of("list", List.of(items))));
    }

    private static Word item(String code) {
        return item(code, code);
    }

    private static Word item(String code, String zh) {
        return new Word(code, null, zh, code, false);
    }
}
