package app.qingtian.kernel.web;

import jakarta.validation.Valid;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.ModelFactory;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads and validates a record marked {@link Address} as Spring would, but looks at its constructor once instead of parsing its
 * annotations for each request, which was half of what the inbox page cost outside the database.
 */
final class AddressArgument implements HandlerMethodArgumentResolver {

    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    /** A record's constructor and its parameters. */
    private record Shape(Constructor<?> constructor, List<MethodParameter> parts) {

        static Shape of(Class<?> type) {
            var constructor = BeanUtils.getResolvableConstructor(type);
            var names = Arrays.stream(type.getRecordComponents())
                    .map(it -> it.getName())
                    .toList();
            var parts = new ArrayList<MethodParameter>();
            for (int i = 0; i < names.size(); i++) {
                parts.add(new Part(constructor, i, names.get(i)));
            }
            return new Shape(constructor, List.copyOf(parts));
        }
    }

    private static final class Part extends MethodParameter {

        private final String name;

        Part(Constructor<?> constructor, int index, String name) {
            super(constructor, index);
            this.name = name;
        }

        @Override
        public String getParameterName() {
            return name;
        }
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().isAnnotationPresent(Address.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        var shape = shapes.computeIfAbsent(parameter.getParameterType(), Shape::of);
        var name = ModelFactory.getNameForParameter(parameter);
        var wrong = new ArrayList<TypeMismatchException>();
        var values = values(shape, request, Objects.requireNonNull(binders).createBinder(request, null, name), wrong);
        var binder = binders.createBinder(request, BeanUtils.instantiateClass(shape.constructor(), values), name);
        var result = binder.getBindingResult();
        wrong.forEach(it -> binder.getBindingErrorProcessor().processPropertyAccessException(it, result));
        if (parameter.hasParameterAnnotation(Valid.class)) {
            binder.validate();
        }
        if (result.hasErrors() && !asksForErrors(parameter)) {
            throw new MethodArgumentNotValidException(parameter, result);
        }
        Objects.requireNonNull(container).addAllAttributes(result.getModel());
        return Objects.requireNonNull(result.getTarget());
    }

    private static @Nullable Object[] values(
            Shape shape, NativeWebRequest request, WebDataBinder binder, List<TypeMismatchException> wrong) {
        var values = new @Nullable Object[shape.parts().size()];
        for (int i = 0; i < values.length; i++) {
            var part = shape.parts().get(i);
            try {
                var said = request.getParameter(Objects.requireNonNull(part.getParameterName()));
                values[i] = binder.convertIfNecessary(said, part.getParameterType(), part);
            } catch (TypeMismatchException mismatch) {
                mismatch.initPropertyName(Objects.requireNonNull(part.getParameterName()));
                wrong.add(mismatch);
            }
        }
        return values;
    }

    /** The method wants to see for itself what is wrong: in the parameter behind this one. */
    private static boolean asksForErrors(MethodParameter parameter) {
        int next = parameter.getParameterIndex() + 1;
        var types = parameter.getExecutable().getParameterTypes();
        return next < types.length && Errors.class.isAssignableFrom(types[next]);
    }
}
