package app.qingtian.kernel.web;

import app.qingtian.kernel.web.Trouble.Fault;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body: unreadable (400), or readable with a wrong field (422). */
record JsonFaults(Ui ui) {

    Trouble of(JacksonException error) {
        if (error.getPath().isEmpty()) {
            return Trouble.of(400);
        }
        var field = path(error.getPath());
        return switch (error) {
            case UnrecognizedPropertyException _ ->
                one(new Fault(field, "unknown_field", ui.t("fault.unknown_field", field)));
            case MismatchedInputException mismatch -> one(new Types(ui).fault(field, mismatch.getTargetType()));
            case InputCoercionException mismatch -> one(new Types(ui).fault(field, mismatch.getTargetType()));
            case StreamReadException _ -> Trouble.of(400);
            case DatabindException _ -> one(new Types(ui).fault(field, null));
            default -> Trouble.of(400);
        };
    }

    private static Trouble one(Fault fault) {
        return Trouble.in(List.of(fault));
    }

    private static String path(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
