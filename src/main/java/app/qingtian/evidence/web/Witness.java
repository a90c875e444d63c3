package app.qingtian.evidence.web;

import app.qingtian.complaint.Caller;
import app.qingtian.evidence.Viewings;
import app.qingtian.evidence.Viewings.What;
import app.qingtian.identity.Reader;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Writes down who looks at a complaint, before they see it: every page and every answer of the API that an employee is given
 * about one complaint. A new one needs nothing but to take a {@link Caller.Staff}.
 */
@ControllerAdvice
class Witness implements ResponseBodyAdvice<Object> {

    private final Viewings viewings;

    Witness(Viewings viewings) {
        this.viewings = viewings;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        var method = returned.getMethod();
        return method != null
                && method.isAnnotationPresent(GetMapping.class)
                && Arrays.asList(method.getParameterTypes()).contains(Caller.Staff.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Reader reader) {
            viewings.saw(reader, number(request), body instanceof JteModel ? What.PAGE : What.API, null);
        }
        return body;
    }

    private static String number(ServerHttpRequest request) {
        var servlet = ((ServletServerHttpRequest) request).getServletRequest();
        var variables = (Map<?, ?>) servlet.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return String.valueOf(variables.get("number"));
    }
}
