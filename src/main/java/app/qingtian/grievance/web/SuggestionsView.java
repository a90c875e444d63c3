package app.qingtian.grievance.web;

import app.qingtian.grievance.Suggestion;
import app.qingtian.grievance.Suggestion.Shelf;
import app.qingtian.kernel.Slice;
import java.util.List;
import java.util.Locale;

/** One shelf of suggestions as somebody sees it; {@code watches} for those who read what others suggest. */
public record SuggestionsView(Shelf shelf, boolean watches, Slice<Suggestion> suggestions) {

    public List<Shelf> shelves() {
        return watches ? List.of(Shelf.values()) : List.of(Shelf.MINE);
    }

    public static String key(Shelf shelf) {
        return "suggestions." + shelf.name().toLowerCase(Locale.ROOT);
    }

    public static String path(Shelf shelf) {
        return "/work/suggestions?shelf=" + shelf.name().toLowerCase(Locale.ROOT);
    }

    public boolean toRead() {
        return shelf == Shelf.UNREAD;
    }
}
