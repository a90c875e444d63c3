package app.qingtian.transfer;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.web.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people write into cells, as what it stands for here: its code, or its word in either language. */
@Component
class Words {

    private final Texts texts;
    private final Catalogues catalogues;
    private final Departments departments;

    Words(Texts texts, Catalogues catalogues, Departments departments) {
        this.texts = texts;
        this.catalogues = catalogues;
        this.departments = departments;
    }

    Texts texts() {
        return texts;
    }

    /** A value of an enum whose words are {@code <family>.<value>}. */
    <E extends Enum<E>> Optional<E> of(String family, Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equalsIgnoreCase(word)
                        || said(family + "." + it.name().toLowerCase(Locale.ROOT))
                                .anyMatch(word::equalsIgnoreCase))
                .findFirst();
    }

    /** A code of a catalogue that may be chosen today. */
    Optional<String> entry(String catalogue, String word) {
        return catalogues.of(catalogue).stream()
                .filter(it -> Stream.of(it.code(), it.zh(), it.en()).anyMatch(word::equalsIgnoreCase))
                .map(it -> it.code())
                .findFirst();
    }

    Optional<Department> department(String word) {
        return departments.all().stream()
                .filter(it -> Stream.of(it.key(), it.zh(), it.en()).anyMatch(word::equalsIgnoreCase))
                .findFirst();
    }

    private Stream<String> said(String key) {
        return Stream.of(Language.values()).map(it -> texts.text(it, key));
    }
}
