package app.qingtian.transfer;

import app.qingtian.kernel.Language;
import app.qingtian.kernel.web.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which column stands where, read from the first row: each may be called by several words, in either language. */
record Heading(List<Optional<Column>> places, List<String> unknown) {

    static Heading of(List<String> cells, Cargo cargo, Texts texts) {
        var places = new ArrayList<Optional<Column>>();
        var unknown = new ArrayList<String>();
        for (var cell : cells) {
            var column = cargo.columns().stream()
                    .filter(it -> called(it, plain(cell), texts) && !places.contains(Optional.of(it)))
                    .findFirst();
            places.add(column);
            if (column.isEmpty() && !cell.isBlank()) {
                unknown.add(cell);
            }
        }
        return new Heading(places, unknown);
    }

    /** The first column without which nothing can be taken over. */
    Optional<Column> missing(Cargo cargo) {
        return cargo.columns().stream()
                .filter(it -> cargo.needs(it) && !places.contains(Optional.of(it)))
                .findFirst();
    }

    /** Nothing in it is a column that we know. */
    boolean empty() {
        return places.stream().allMatch(Optional::isEmpty);
    }

    /** By name, with an empty name for a column that is not taken. */
    List<String> names() {
        return places.stream().map(it -> it.map(Enum::name).orElse("")).toList();
    }

    private static boolean called(Column column, String word, Texts texts) {
        return Stream.of(Language.values())
                .flatMap(it -> Stream.concat(
                        Stream.of(texts.text(it, column.word())),
                        Arrays.stream(texts.text(it, column.word() + ".also").split("\\|"))))
                .anyMatch(it -> plain(it).equals(word));
    }

    /** "E-Mail *" is "email": signs, spaces and capitals say nothing. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
