package app.qingtian.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the {@link Ui} of a request, once; every controller method may ask for it as an argument. */
@Component
public class Uis implements HandlerMethodArgumentResolver {

    private final Texts texts;
    private final Assets assets;
    private final Tongue tongue;
    private final Clock clock;

    public Uis(Texts texts, Assets assets, Tongue tongue, Clock clock) {
        this.texts = texts;
        this.assets = assets;
        this.tongue = tongue;
        this.clock = clock;
    }

    public Ui of(HttpServletRequest request) {
        if (request.getAttribute(Ui.class.getName()) instanceof Ui made) {
            return made;
        }
        var ui = new Ui(texts, assets, tongue.language(request), tongue.zone(), clock.instant(), Visit.of(request));
        request.setAttribute(Ui.class.getName(), ui);
        return ui;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Ui.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new IllegalStateException("a page without a request");
        }
        return of(servlet);
    }
}
