package app.qingtian.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerInterceptor;

/** Our forms and addresses name things plainly; a name that looks like a program or a path is nobody's field: 400. */
final class PlainNames implements HandlerInterceptor {

    private static final Pattern PLAIN = Pattern.compile("[\\w.:-]{1,100}");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        for (var name : request.getParameterMap().keySet()) {
            if (!PLAIN.matcher(name).matches()) {
                throw new Unfit(400, "unreadable");
            }
        }
        return true;
    }
}
