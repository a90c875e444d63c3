package app.qingtian.kernel.web;

import app.qingtian.kernel.Look;
import app.qingtian.kernel.Preferences;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.firewall.RequestRejectedException;

/** What a page needs to know of the request it answers. {@code typed} holds what a form sent, as it was typed; {@code reader} is who is in, if anybody. */
public record Visit(
        String path,
        boolean htmx,
        Map<String, List<String>> typed,
        @Nullable CsrfToken csrf,
        @Nullable Preferences reader) {

    /** A page that nobody asked for over the wire: tests and samples. */
    public static Visit none() {
        return new Visit("/", false, Map.of(), null, null);
    }

    /** The same visit before anybody typed. */
    Visit untyped() {
        return new Visit(path, htmx, Map.of(), csrf, reader);
    }

    Look look() {
        return reader == null ? Look.USUAL : reader.look();
    }

    static Visit of(HttpServletRequest request) {
        return new Visit(
                request.getRequestURI(),
                "true".equals(request.getHeader("HX-Request")),
                "GET".equals(request.getMethod()) ? Map.of() : typed(request),
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token : null,
                Tongue.reader());
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !(type.startsWith("application/x-www-form") || type.startsWith("multipart/form-data"))) {
            return Map.of();
        }
        try {
            return read(request);
        } catch (RequestRejectedException | IllegalStateException _) { // unreadable: what was typed is not repeated
            return Map.of();
        }
    }

    private static Map<String, List<String>> read(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Arrays.stream(entry.getValue())
                                .map(Cleaning::visible)
                                .toList()));
    }
}
