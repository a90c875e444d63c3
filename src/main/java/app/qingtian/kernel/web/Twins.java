package app.qingtian.kernel.web;

import app.qingtian.kernel.Sha256;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form sent twice by an impatient finger acts once. The proof under a form is mixed anew whenever it is shown, so the same
 * proof with the same words is a twin, and gets the first one's answer. Only answers that lead on are kept.
 */
@Component
@Order(0)
class Twins extends OncePerRequestFilter {

    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int GLANCES = 100;

    private final TwinStore store;
    private final Problems problems;

    Twins(TwinStore store, Problems problems) {
        this.store = store;
        this.problems = problems;
    }

    /** Our scripts take care of themselves and ask for no page; log-ins stand elsewhere, and one's own settings end them. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        boolean door = path.equals("/") || path.startsWith("/t/") || path.startsWith("/work/");
        return !door
                || path.startsWith("/work/me")
                || !"POST".equals(request.getMethod())
                || request.getHeader("HX-Request") != null
                || !String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html")
                || request.getParameter("_csrf") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request);
        for (int i = 0; i < GLANCES; i++) {
            if (store.take(key)) {
                first(key, request, response, chain);
                return;
            }
            var location = store.answer(key);
            if (location != null) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader(HttpHeaders.LOCATION, location);
                return;
            }
            pause();
        }
        problems.write(request, response, Outage.trouble());
    }

    private void first(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String location = null;
        try {
            chain.doFilter(request, response);
            boolean leadsOn = response.getStatus() == HttpServletResponse.SC_SEE_OTHER;
            location = leadsOn ? response.getHeader(HttpHeaders.LOCATION) : null;
        } finally {
            store.answered(key, location);
        }
    }

    /** All that was sent; of files, names and sizes. */
    private static String key(HttpServletRequest request) throws IOException, ServletException {
        var sent = new StringBuilder(request.getRequestURI() + "?" + request.getQueryString());
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            for (var value : values) {
                sent.append('\n')
                        .append(name)
                        .append('=')
                        .append(value.length())
                        .append(':')
                        .append(value);
            }
        });
        if (String.valueOf(request.getContentType()).startsWith("multipart/")) {
            for (var part : request.getParts()) {
                sent.append('\n').append(part.getSubmittedFileName()).append(part.getSize());
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(sent.toString()));
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
