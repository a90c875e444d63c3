package app.qingtian.afterword;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.catalogue.Entry;
import app.qingtian.kernel.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words a message is weighed by, the longest first: the catalogue {@code afterword_sign} in both languages. */
record Signs(List<Sign> all) {

    private static final String CATALOGUE = "afterword_sign";

    /** Words under {@code HARMLESS} sound like trouble and are none ("no problem"). */
    enum Meaning {
        THANKS,
        TROUBLE,
        HARMLESS
    }

    /** A word, and what it says. */
    record Sign(String word, Meaning meaning) {}

    static Signs of(Catalogues catalogues) {
        return of(catalogues.of(CATALOGUE));
    }

    static Signs of(List<Entry> entries) {
        return new Signs(Arrays.stream(Meaning.values())
                .flatMap(meaning -> entries.stream()
                        .filter(it -> meaning.name().equals(it.parent()))
                        .flatMap(it -> Stream.of(it.label(Language.ZH), it.label(Language.EN)))
                        .flatMap(words -> Arrays.stream(words.split("[|｜]", -1)))
                        .map(word -> new Sign(word.strip().toLowerCase(Locale.ROOT), meaning)))
                .filter(sign -> !sign.word().isEmpty())
                .sorted(Comparator.comparing((Sign sign) -> sign.word().length())
                        .reversed())
                .toList());
    }
}
