package app.qingtian.catalogue;

import app.qingtian.kernel.Language;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to the desk's words. All catalogues are read at once and kept for a few seconds; an edit shows within them. */
@Component
public class Catalogues {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final CatalogueStore store;
    private volatile @Nullable Kept kept;

    Catalogues(CatalogueStore store) {
        this.store = store;
    }

    /** The words in use of one catalogue, in the order the desk wants; empty if there is no such catalogue. */
    public List<Entry> of(String catalogue) {
        return words().inUse().getOrDefault(catalogue, List.of());
    }

    /** Every catalogue with its words in use, by name. */
    public SortedMap<String, List<Entry>> all() {
        return words().inUse();
    }

    /** What the code is called; retired words still answer, an unknown code is given back, no code is no word. */
    public String label(Language language, String catalogue, @Nullable String code) {
        if (code == null) {
            return "";
        }
        var entry = words().ever().get(new CatalogueStore.Key(catalogue, code));
        return entry == null ? code : entry.label(language);
    }

    /** Whether the code may be chosen today. */
    public boolean has(String catalogue, String code) {
        return of(catalogue).stream().anyMatch(entry -> entry.code().equals(code));
    }

    private CatalogueStore.Words words() {
        var before = kept;
        var now = System.nanoTime();
        if (before != null && now - before.since() < KEPT.toNanos()) {
            return before.words();
        }
        var read = store.read();
        kept = new Kept(read, now);
        return read;
    }

    private record Kept(CatalogueStore.Words words, long since) {}
}
