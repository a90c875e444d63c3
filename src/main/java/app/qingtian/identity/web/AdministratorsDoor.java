package app.qingtian.identity.web;

import app.qingtian.identity.Role;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may not change something at all is told so, and not what is wrong with what they sent. The doors behind ask again. */
@Component
class AdministratorsDoor implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> LOOKS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var reader = Doors.reader();
        boolean closed = reader != null
                && !reader.is(Role.ADMINISTRATOR)
                && !LOOKS.contains(request.getMethod())
                && handler instanceof HandlerMethod method
                && method.getBeanType().isAnnotationPresent(AdministratorsChange.class);
        if (closed) {
            throw new Unfit(403, "not_yours");
        }
        return true;
    }
}
