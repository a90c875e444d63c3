package app.qingtian.catalogue;

import app.qingtian.kernel.Brief;
import app.qingtian.kernel.Language;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to the desk's words. What it says of the present may be two seconds old; editions never change and are kept in memory. */
@Component
public class Catalogues {

    private static final int EDITIONS_IN_MEMORY = 64;

    private final CatalogueStore store;
    private final Brief<String, Book> present = new Brief<>(1, Duration.ofSeconds(2));
    private final Brief<Integer, Book> editions = new Brief<>(EDITIONS_IN_MEMORY, Duration.ofHours(1));

    Catalogues(CatalogueStore store) {
        this.store = store;
    }

    /** The words in use of one catalogue, in the order the desk wants; empty if there is no such catalogue. */
    public List<Entry> of(String catalogue) {
        return book().list(catalogue).stream()
                .filter(it -> !it.retired())
                .map(Word::entry)
                .toList();
    }

    /** Every catalogue with its words in use, by name. */
    public SortedMap<String, List<Entry>> all() {
        var all = new TreeMap<String, List<Entry>>();
        book().lists().keySet().forEach(it -> all.put(it, of(it)));
        return all;
    }

    /** What the code is called; retired words still answer, an unknown code is given back, no code is no word. */
    public String label(Language language, String catalogue, @Nullable String code) {
        return code == null
                ? ""
                : book().item(catalogue, code).map(it -> it.label(language)).orElse(code);
    }

    /** What the code was called in an edition; a word that came later is called as it is now. */
    public String label(Language language, int edition, String catalogue, @Nullable String code) {
        if (code == null || edition >= book().edition()) {
            return label(language, catalogue, code);
        }
        return edition(edition)
                .item(catalogue, code)
                .map(it -> it.label(language))
                .orElseGet(() -> label(language, catalogue, code));
    }

    /** Whether the code may be chosen today. */
    public boolean has(String catalogue, String code) {
        return of(catalogue).stream().anyMatch(entry -> entry.code().equals(code));
    }

    /** All lists as they are offered today, retired words too. */
    public Book book() {
        return present.get("present", _ -> store.present());
    }

    /** All lists as they stood in an edition. */
    Book edition(int number) {
        return editions.get(number, store::edition);
    }

    /** After a change: this node says the new words at once, the others within two seconds. */
    void changed() {
        present.forgetAll();
    }
}
