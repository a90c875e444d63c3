package app.qingtian.kernel.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** A page is HTML and nothing else: without this a caller who asks a page for JSON would be given a template's insides. */
final class OnlyHtml implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && page(method)) {
            request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, Set.of(Problems.HTML));
        }
        return true;
    }

    private static boolean page(HandlerMethod method) {
        var answer = ResolvableType.forMethodReturnType(method.getMethod());
        return JteModel.class.isAssignableFrom(answer.toClass())
                || JteModel.class.isAssignableFrom(answer.getGeneric(0).toClass());
    }
}
