package app.qingtian.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

/** The API answers JSON: whoever cannot take it is told before anything is done, not after. */
final class OnlyJson implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if ("GET".equals(request.getMethod()) || accept == null || accept.isBlank() || takesJson(accept)) {
            return true;
        }
        throw new Unfit(406, "not_acceptable");
    }

    private static boolean takesJson(String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON)
                            || type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        } catch (InvalidMediaTypeException nonsense) {
            return false;
        }
    }
}
