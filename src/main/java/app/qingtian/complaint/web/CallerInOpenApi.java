package app.qingtian.complaint.web;

import app.qingtian.complaint.Caller;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes what {@link CallerArgument} reads: the number in the path, and the version in {@code If-Match} on changes. */
@Component
class CallerInOpenApi implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean calls = Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(Caller.Staff.class::equals);
        if (!calls) {
            return operation;
        }
        operation.addParametersItem(number());
        return method.hasMethodAnnotation(GetMapping.class) ? operation : operation.addParametersItem(ifMatch());
    }

    private static Parameter number() {
        return new PathParameter()
                .name("number")
                .required(true)
                .description("The number of the complaint")
                .example("QT-261122-1001")
                .schema(new StringSchema().maxLength(40));
    }

    private static Parameter ifMatch() {
        return new HeaderParameter()
                .name("If-Match")
                .description("The ETag of the state you looked at; 412 if it has moved on")
                .example("\"v3\"")
                .schema(new StringSchema());
    }
}
