package app.qingtian.catalogue;

import app.qingtian.kernel.Language;
import org.jspecify.annotations.Nullable;

/** One line of a list as an edition keeps it; a retired one is not offered any more, and old complaints still read it. */
public record Word(String code, @Nullable String parent, String zh, String en, boolean retired) {

    Word retiring(boolean gone) {
        return new Word(code, parent, zh, en, gone);
    }

    Entry entry() {
        return new Entry(code, parent, zh, en);
    }

    public String label(Language language) {
        return entry().label(language);
    }
}
