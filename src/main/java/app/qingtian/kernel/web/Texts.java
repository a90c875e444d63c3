package app.qingtian.kernel.web;

import app.qingtian.kernel.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word the product says, from {@code words/<module>_zh.properties} and {@code _en}. {@code {0}} stands for an
 * argument; an apostrophe is only an apostrophe. Also what Jakarta Validation speaks with.
 */
@Component("messageSource")
public class Texts extends AbstractMessageSource {

    private final Map<Language, Map<String, Phrase>> words = new EnumMap<>(Language.class);
    private final boolean strict;

    /** With {@code strict} (all tests) a missing key throws; otherwise the key itself is shown. */
    public Texts(@Value("${qingtian.words.strict:false}") boolean strict) {
        this.strict = strict;
        for (var language : Language.values()) {
            words.put(language, load(language));
        }
    }

    public String text(Language language, String key, @Nullable Object... args) {
        var phrase = find(language, key);
        if (phrase == null) {
            if (strict) {
                throw new IllegalArgumentException("no " + language + " words for " + key);
            }
            return key;
        }
        return args.length == 0 ? phrase.words() : phrase.say(language.locale(), args);
    }

    public boolean has(String key) {
        return find(Language.ZH, key) != null;
    }

    /** All keys of one language, for tests and for the list of words. */
    public Set<String> keys(Language language) {
        return words.getOrDefault(language, Map.of()).keySet();
    }

    private @Nullable Phrase find(Language language, String key) {
        return words.getOrDefault(language, Map.of()).get(key);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var phrase = find(Language.of(locale), code);
        return phrase == null ? null : phrase.format(locale);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var phrase = find(Language.of(locale), code);
        return phrase == null ? null : phrase.words();
    }

    private static Map<String, Phrase> load(Language language) {
        var all = new TreeMap<String, Phrase>();
        var suffix = language.name().toLowerCase(Locale.ROOT);
        try {
            var pattern = "classpath*:words/*_" + suffix + ".properties";
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                read(resource).forEach((key, text) -> {
                    if (all.put((String) key, Phrase.of((String) text)) != null) {
                        throw new IllegalStateException("words said twice: " + key + " in " + resource.getFilename());
                    }
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        // a page asks hundreds of times, and this map looks faster than an immutable one, which divides
        return Collections.unmodifiableMap(new HashMap<>(all));
    }

    private static Properties read(Resource resource) throws IOException {
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
