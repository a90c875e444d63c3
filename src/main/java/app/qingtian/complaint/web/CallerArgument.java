package app.qingtian.complaint.web;

import app.qingtian.complaint.Caller;
import app.qingtian.identity.Presence;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.ETags;
import app.qingtian.kernel.web.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives a controller the {@link Caller.Staff}: who asks, the {@code number} in the path, and the version they looked at:
 * {@code If-Match} from the API, the field {@code version} from a page.
 */
@Component
class CallerArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.Staff.class);
    }

    private final Presence presence;

    CallerArgument(Presence presence) {
        this.presence = presence;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.Staff.class;
    }

    @Override
    public Caller.Staff resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        var reader = reader();
        if (servlet == null || reader == null) {
            throw new AuthenticationCredentialsNotFoundException("nobody is logged in");
        }
        return new Caller.Staff(presence.asToday(reader), number(servlet), version(servlet));
    }

    private static @Nullable Reader reader() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Reader reader ? reader : null;
    }

    private static String number(HttpServletRequest request) {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return String.valueOf(variables.get("number"));
    }

    private static @Nullable Integer version(HttpServletRequest request) {
        var tag = ETags.ifMatch(request);
        if (tag.isPresent()) {
            return (int) Math.min(tag.getAsLong(), Integer.MAX_VALUE);
        }
        var field = "GET".equals(request.getMethod()) ? null : request.getParameter("version");
        if (field == null || field.isBlank()) {
            return null;
        }
        if (!field.matches("\\d{1,9}")) {
            throw new Unfit(400, "if_match_invalid");
        }
        return Integer.valueOf(field);
    }
}
