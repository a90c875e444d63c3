package app.qingtian.catalogue.web;

import app.qingtian.catalogue.Book;
import app.qingtian.catalogue.CatalogueEdition;
import app.qingtian.catalogue.Pack;
import app.qingtian.catalogue.Word;
import java.util.List;

/** All lists as one reader sees them; the history is for administrators. */
public record CataloguesView(
        String person, boolean administrator, Book book, List<CatalogueEdition> history, List<Pack> packs) {

    public long offered(String name) {
        return book.list(name).stream().filter(it -> !it.retired()).count();
    }

    public long retired(String name) {
        return book.list(name).stream().filter(Word::retired).count();
    }
}
