package app.qingtian.complaint.web;

import app.qingtian.complaint.Caller;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes in the API what {@link CallerArgument} reads of a request: the number in the path, and the version seen. */
@Component
class CallerInApi implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean called = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Caller.Staff.class);
        if (!called) {
            return operation;
        }
        operation.addParametersItem(new PathParameter()
                .name("number")
                .description("The number of the complaint, such as QT-261122-1001")
                .schema(new StringSchema()));
        if (!method.hasMethodAnnotation(GetMapping.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name("If-Match")
                    .description("The ETag seen last; 412 when somebody changed the complaint since")
                    .schema(new StringSchema()));
        }
        return operation;
    }
}
