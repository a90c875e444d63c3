package app.qingtian.demo;

import app.qingtian.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** All that the demo knows: the cast, the customers, and the stories from the oldest to the newest. */
public record Library(Cast cast, Customers customers, List<Story> stories) {

    private static final int CHINESE = 149;
    private static final int ENGLISH = 102;

    public static Library read() {
        var cast = JsonMapper.shared().readValue(text("cast.json"), Cast.class);
        var customers = Customers.read(text("customers.tsv"));
        var stories = Stream.of(
                        written(Language.ZH),
                        composed(Language.ZH, customers, cast).stories(CHINESE),
                        written(Language.EN),
                        composed(Language.EN, customers, cast).stories(ENGLISH))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Story::ago).reversed())
                .toList();
        return new Library(cast, customers, stories);
    }

    private static List<Story> written(Language language) {
        return StoryBook.read(language, text("stories." + suffix(language)));
    }

    private static Composer composed(Language language, Customers customers, Cast cast) {
        return new Composer(language, Blocks.read(text("blocks." + suffix(language))), customers, cast);
    }

    private static String suffix(Language language) {
        return language.name().toLowerCase(Locale.ROOT) + ".txt";
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("demo/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
