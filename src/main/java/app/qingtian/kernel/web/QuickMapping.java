package app.qingtian.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds who answers an address with a variable in it among the few that begin alike and have as many parts, instead of comparing it
 * with all four hundred. Where that finds nobody, or more than one, Spring looks by its own rules.
 */
final class QuickMapping extends RequestMappingHandlerMapping {

    private record Shape(String beginning, int parts) {}

    private record Way(RequestMappingInfo mapping, HandlerMethod method) {}

    private final Map<Shape, List<Way>> shapes = new HashMap<>();
    private final List<Way> others = new ArrayList<>();
    private final Set<String> plain = new HashSet<>();

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> methods) {
        super.handlerMethodsInitialized(methods);
        methods.forEach((mapping, method) -> {
            plain.addAll(getDirectPaths(mapping));
            for (var address : mapping.getPatternValues()) {
                place(address).add(new Way(mapping, method));
            }
        });
    }

    private List<Way> place(String address) {
        int variable = address.indexOf('{');
        return variable > 0 && address.charAt(variable - 1) == '/' && address.indexOf('*') < 0
                ? shapes.computeIfAbsent(
                        new Shape(address.substring(0, variable), parts(address)), _ -> new ArrayList<>())
                : variable < 0 && address.indexOf('*') < 0 ? new ArrayList<>() : others;
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        var found = plain.contains(path) ? List.<Way>of() : fitting(path, request);
        if (found.size() != 1) {
            return super.lookupHandlerMethod(path, request);
        }
        var way = found.getFirst();
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, way.method());
        handleMatch(way.mapping(), path, request);
        return way.method();
    }

    private List<Way> fitting(String path, HttpServletRequest request) {
        var found = new ArrayList<Way>(1);
        int parts = parts(path);
        for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
            add(found, shapes.getOrDefault(new Shape(path.substring(0, slash + 1), parts), List.of()), request);
        }
        add(found, others, request);
        return found;
    }

    private void add(List<Way> found, List<Way> ways, HttpServletRequest request) {
        for (var way : ways) {
            var match = getMatchingMapping(way.mapping(), request);
            if (match != null) {
                found.add(new Way(match, way.method()));
            }
        }
    }

    private static int parts(String address) {
        return (int) address.chars().filter(it -> it == '/').count();
    }

    @Component
    static class Registration implements WebMvcRegistrations {

        @Override
        public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
            return new QuickMapping();
        }
    }
}
