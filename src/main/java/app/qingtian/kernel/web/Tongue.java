package app.qingtian.kernel.web;

import app.qingtian.kernel.Language;
import app.qingtian.kernel.Preferences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.util.WebUtils;

/**
 * In which language and zone somebody is answered: as the person set it, else as {@code ?lang=} or the cookie
 * {@code lang} says, else as the browser asks, else in Chinese. Whoever has no account is in the zone {@code qingtian.zone}.
 */
@Component("localeResolver")
public class Tongue implements LocaleContextResolver {

    static final String LANG = "lang";

    private final ZoneId publicZone;

    public Tongue(@Value("${qingtian.zone:Asia/Shanghai}") String publicZone) {
        this.publicZone = ZoneId.of(publicZone);
    }

    public Language language(HttpServletRequest request) {
        var reader = reader();
        if (reader != null) {
            return reader.language();
        }
        var switched = switched(request);
        if (switched != null) {
            return switched;
        }
        var cookie = WebUtils.getCookie(request, LANG);
        var kept = cookie == null ? null : named(cookie.getValue());
        return kept != null ? kept : asked(request);
    }

    public ZoneId zone() {
        var reader = reader();
        return reader == null ? publicZone : reader.zone();
    }

    /** The language that the address itself asks for, or null; reads the query only, never a body. */
    static @Nullable Language switched(HttpServletRequest request) {
        var query = request.getQueryString();
        for (var pair : query == null ? new String[0] : query.split("&", -1)) {
            if (pair.startsWith("lang=")) {
                return named(pair.substring(5));
            }
        }
        return null;
    }

    /** Whoever is in; null for the public. */
    static @Nullable Preferences reader() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Preferences reader ? reader : null;
    }

    private static Language asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.ZH;
        }
        for (var locale : Collections.list(request.getLocales())) {
            var language = named(locale.getLanguage());
            if (language != null) {
                return language;
            }
        }
        return Language.EN;
    }

    private static @Nullable Language named(String name) {
        return switch (name) {
            case "zh" -> Language.ZH;
            case "en" -> Language.EN;
            default -> null;
        };
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return new SimpleTimeZoneAwareLocaleContext(resolveLocale(request), TimeZone.getTimeZone(zone()));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return language(request).locale();
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("a language is set by ?lang= or in one's own settings");
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a language is set by ?lang= or in one's own settings");
    }
}
