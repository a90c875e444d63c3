package app.qingtian.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.web.servlet.HandlerMapping;

/** Where a request went, in words of ours: never the path itself, which may hold a token, never what somebody made up. */
record Route(String method, String pattern) {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    static Route of(HttpServletRequest request) {
        var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return new Route(method, pattern == null ? "-" : pattern.toString());
    }

    @Override
    public String toString() {
        return method + ' ' + pattern;
    }
}
