package app.qingtian.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds who answers an address among hundreds: first by the letters before its first variable, then as Spring does. */
final class QuickMapping extends RequestMappingHandlerMapping {

    /** Of each way in that has one address only. */
    private final Map<RequestMappingInfo, String> beginnings = new ConcurrentHashMap<>();

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        var addresses = mapping.getPatternValues();
        if (addresses.size() == 1) {
            beginnings.put(mapping, addresses.iterator().next().split("[{*]", 2)[0]);
        }
        super.registerHandlerMethod(handler, method, mapping);
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        var path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        var beginning = beginnings.getOrDefault(mapping, "");
        boolean plain = path.indexOf('%') < 0 && path.indexOf(';') < 0;
        return plain && !path.startsWith(beginning) ? null : super.getMatchingMapping(mapping, request);
    }

    @Component
    static class Registration implements WebMvcRegistrations {

        @Override
        public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
            return new QuickMapping();
        }
    }
}
