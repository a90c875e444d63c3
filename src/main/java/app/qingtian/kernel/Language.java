package app.qingtian.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages every page, mail and catalogue speaks. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The BCP 47 tag for {@code lang} attributes. */
    public String tag() {
        return this == ZH ? "zh-CN" : "en";
    }

    /** Chinese for every Chinese locale, English for all others. */
    public static Language of(@Nullable Locale locale) {
        return locale != null && "zh".equals(locale.getLanguage()) ? ZH : EN;
    }
}
