package app.qingtian.identity.web;

import app.qingtian.kernel.web.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Shows people to the log-in page and back to where they were; to what they owe first: a password of their own, a second step. */
final class PageRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Spoken problems;

    PageRefusal(Spoken problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        go("/login?then=" + URLEncoder.encode(origin(request), StandardCharsets.UTF_8), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException) {
            problems.refuse(request, response, new Unfit(403, "form_stale"));
        } else {
            go(Doors.isChosen() ? AuthenticatorPage.PATH : PasswordPage.PATH, request, response);
        }
    }

    /** htmx follows a plain redirect inside the page, so it is told to leave the page. */
    private static void go(String path, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, path);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", path);
        }
    }

    /** The page somebody was on: this address, or for a form or a fragment the page around it. */
    private static String origin(HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null) {
            return path(request.getHeader("HX-Current-URL"));
        }
        if (!"GET".equals(request.getMethod())) {
            return path(request.getHeader(HttpHeaders.REFERER));
        }
        String query = request.getQueryString();
        return OwnPath.of(request.getRequestURI() + (query == null ? "" : '?' + query));
    }

    private static String path(@Nullable String address) {
        try {
            var uri = URI.create(address == null ? "" : address);
            String query = uri.getRawQuery();
            return OwnPath.of(uri.getRawPath() + (query == null ? "" : '?' + query));
        } catch (IllegalArgumentException odd) {
            return OwnPath.HOME;
        }
    }
}
