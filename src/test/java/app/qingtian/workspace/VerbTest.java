package app.qingtian.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One key, one meaning: what stands in the rail or in the list beside is first on the page and would win. */
class VerbTest {

    private static final Pattern KEY = Pattern.compile("key = \"(.)\"");

    @ParameterizedTest
    @EnumSource
    void noVerbIsAskedForByAKeyOfTheRailOrOfTheWholeHouse(Verb verb) throws IOException {
        assertThat(verb.key()).matches("[a-z0-9]").isNotIn(keysOfTheRail()).isNotIn("j", "k", "c", "w", "f", "u");
    }

    private static Set<String> keysOfTheRail() throws IOException {
        var keys = KEY.matcher(Files.readString(Path.of("src/main/jte/ui/places.jte")))
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
        assertThat(keys).as("the rail has keys").contains("n", "l", "q");
        return keys;
    }
}
