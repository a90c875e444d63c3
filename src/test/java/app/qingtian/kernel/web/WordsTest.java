package app.qingtian.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No word is missing, in either language. */
class WordsTest {

    /** Chinese words that rightly have no Han character: names, codes, signs. */
    private static final Set<String> NOT_HAN =
            Set.of("fault.comma", "timeline.between", "timeline.note", "timeline.expectation", "paper.colon");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)[^}]*}");
    private static final Pattern SAID = Pattern.compile("\\bui\\.t\\(\"([\\w.-]+)\"\\s*[,)]");
    private static final Pattern REFUSED =
            Pattern.compile("(?:Refusal\\.of\\(|new Refusal\\(|new Unfit\\(\\d+, )\"(\\w+)\"");

    private final Texts texts = new Texts(true);

    @Test
    void whatIsSaidInOneLanguageIsSaidInTheOther() {
        assertThat(texts.keys(Language.ZH)).containsExactlyInAnyOrderElementsOf(texts.keys(Language.EN));
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        assertThat(texts.keys(Language.ZH))
                .allSatisfy(key -> assertThat(arguments(texts.text(Language.ZH, key)))
                        .as(key)
                        .isEqualTo(arguments(texts.text(Language.EN, key))));
    }

    @Test
    void chineseIsChinese() {
        assertThat(texts.keys(Language.ZH))
                .filteredOn(key -> !NOT_HAN.contains(key))
                .allSatisfy(
                        key -> assertThat(texts.text(Language.ZH, key)).as(key).matches("(?s).*\\p{IsHan}.*"));
    }

    @Test
    void pagesSayOnlyWhatIsThere() throws IOException {
        assertThat(found(Path.of("src/main/jte"), ".jte", SAID)).allMatch(texts::has, "has words");
        assertThat(found(Path.of("src/main/java"), ".java", SAID)).allMatch(texts::has, "has words");
    }

    @Test
    void everyRefusalHasWords() throws IOException {
        assertThat(found(Path.of("src/main/java"), ".java", REFUSED))
                .isNotEmpty()
                .allMatch(code -> texts.has("refusal." + code.toLowerCase(Locale.ROOT)), "has words");
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> found(Path root, String suffix, Pattern pattern) throws IOException {
        var all = new TreeSet<String>();
        for (var file : files(root, suffix)) {
            pattern.matcher(Files.readString(file)).results().forEach(hit -> all.add(hit.group(1)));
        }
        return all;
    }

    private static List<Path> files(Path root, String suffix) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }
}
