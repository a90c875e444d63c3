package app.qingtian.demo;

import app.qingtian.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** All that the demo knows: the cast, the customers, and the stories from the oldest to the newest. */
public record Library(Cast cast, Customers customers, List<Story> stories, Blocks chinese, Blocks english) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int CHINESE = 149;
    private static final int ENGLISH = 102;

    /** As seen at {@code now}: stories that are older than two days came in during the day. */
    public static Library read(Instant now) {
        var cast = JsonMapper.shared().readValue(text("cast.json"), Cast.class);
        var customers = Customers.read(text("customers.tsv"));
        var chinese = blocks(Language.ZH);
        var english = blocks(Language.EN);
        var stories = Stream.of(
                        written(Language.ZH, now),
                        written(Language.EN, now),
                        new Composer(Language.ZH, chinese, customers, cast).stories(CHINESE),
                        new Composer(Language.EN, english, customers, cast).stories(ENGLISH))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Story::ago).reversed())
                .toList();
        return new Library(cast, customers, stories, chinese, english);
    }

    /** A turn of phrase that several stories share. */
    public String phrase(Language language, String name) {
        return switch (language) {
            case ZH -> chinese.phrase(name);
            case EN -> english.phrase(name);
        };
    }

    private static List<Story> written(Language language, Instant now) {
        var morning = new Morning(language == Language.ZH ? SHANGHAI : LONDON, now);
        return StoryBook.read(language, text("stories." + suffix(language))).stream()
                .map(morning::settle)
                .toList();
    }

    private static Blocks blocks(Language language) {
        return Blocks.read(text("blocks." + suffix(language)));
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
