package app.qingtian.catalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What becomes of one word: {@code from} is null where it is new, {@code to} where it goes away. */
public record WordChange(
        String catalogue,
        Kind kind,
        @Nullable Word from,
        @Nullable Word to) {

    public enum Kind {
        ADDED,
        CHANGED,
        RETIRED,
        BACK,
        MOVED,
        GONE
    }

    public String code() {
        return Objects.requireNonNull(to == null ? from : to).code();
    }

    static WordChange of(String catalogue, Word from, Word to) {
        if (from.retired() == to.retired()) {
            return new WordChange(catalogue, Kind.CHANGED, from, to);
        }
        return new WordChange(catalogue, to.retired() ? Kind.RETIRED : Kind.BACK, from, to);
    }
}
