package app.qingtian.kernel.web;

import app.qingtian.kernel.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern CHOOSING = Pattern.compile("\\{\\d,");

    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
    private final boolean strict;

    /** With {@code strict} (all tests) a missing key throws; otherwise the key itself is shown. */
    public Texts(@Value("${qingtian.words.strict:false}") boolean strict) {
        this.strict = strict;
        for (var language : Language.values()) {
            words.put(language, load(language));
        }
    }

    public String text(Language language, String key, @Nullable Object... args) {
        var pattern = find(language, key);
        if (pattern == null) {
            if (strict) {
                throw new IllegalArgumentException("no " + language + " words for " + key);
            }
            return key;
        }
        return args.length == 0 ? pattern : said(pattern, language.locale(), args);
    }

    public boolean has(String key) {
        return find(Language.ZH, key) != null;
    }

    /** All keys of one language, for tests and for the list of words. */
    public Set<String> keys(Language language) {
        return words.getOrDefault(language, Map.of()).keySet();
    }

    private @Nullable String find(Language language, String key) {
        return words.getOrDefault(language, Map.of()).get(key);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var pattern = find(Language.of(locale), code);
        return pattern == null ? null : format(pattern, locale);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return find(Language.of(locale), code);
    }

    /** Nearly all words hold plain places, which MessageFormat would take apart anew for each of a page's hundreds. */
    private static String said(String pattern, Locale locale, @Nullable Object... args) {
        if (CHOOSING.matcher(pattern).find()) {
            return format(pattern, locale).format(args);
        }
        return PLACE.matcher(pattern).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return index < args.length ? Matcher.quoteReplacement(plain(args[index], locale)) : place.group();
        });
    }

    private static String plain(@Nullable Object arg, Locale locale) {
        return arg instanceof Number number && (!(number instanceof Integer small) || small > 999 || small < 0)
                ? NumberFormat.getInstance(locale).format(number)
                : String.valueOf(arg);
    }

    private static MessageFormat format(String pattern, Locale locale) {
        return new MessageFormat(pattern.replace("'", "''"), locale);
    }

    private static Map<String, String> load(Language language) {
        var all = new TreeMap<String, String>();
        var suffix = language.name().toLowerCase(Locale.ROOT);
        try {
            var pattern = "classpath*:words/*_" + suffix + ".properties";
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                read(resource).forEach((key, text) -> {
                    if (all.put((String) key, (String) text) != null) {
                        throw new IllegalStateException("words said twice: " + key + " in " + resource.getFilename());
                    }
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(all);
    }

    private static Properties read(Resource resource) throws IOException {
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
