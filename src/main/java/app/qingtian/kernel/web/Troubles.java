package app.qingtian.kernel.web;

import app.qingtian.kernel.web.Trouble.Fault;
import java.util.ArrayList;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;

/** Tells what an exception means to the one who asked. Nothing of the exception's own words is passed on. */
final class Troubles {

    private final Ui ui;

    Troubles(Ui ui) {
        this.ui = ui;
    }

    Trouble of(Throwable error) {
        var size = tooLarge(error);
        if (size != null) {
            return size;
        }
        if (Outage.behind(error)) {
            return Outage.trouble();
        }
        return switch (error) {
            case Unfit unfit -> unfit(unfit);
            case BindException invalid -> invalid(invalid.getBindingResult());
            case HandlerMethodValidationException invalid -> invalid(invalid);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case MultipartException _, InvalidFileNameException _, RequestRejectedException _ -> Trouble.of(400);
            case ErrorResponse known -> known(known);
            default -> Trouble.of(500);
        };
    }

    private static Trouble known(ErrorResponse known) {
        return Trouble.of(known.getStatusCode().value()).with(known.getHeaders());
    }

    private static @Nullable Trouble tooLarge(Throwable error) {
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Gate.TooLarge large -> {
                    return Trouble.of(413, "too_large_than", large.limit() / 1024);
                }
                case InvalidParameterException invalid -> {
                    return Trouble.of(invalid.getErrorCode());
                }
                case MaxUploadSizeExceededException _ -> {
                    return Trouble.of(413);
                }
                default -> {}
            }
        }
        return null;
    }

    private static Trouble unfit(Unfit unfit) {
        var headers = new HttpHeaders();
        if (unfit.retryAfter().isPositive()) {
            headers.set(
                    HttpHeaders.RETRY_AFTER, String.valueOf(unfit.retryAfter().toSeconds()));
        }
        return Trouble.of(unfit.refusal()).with(headers);
    }

    private Trouble invalid(BindingResult result) {
        return Trouble.in(result.getAllErrors().stream().map(this::fault).toList());
    }

    private Fault fault(ObjectError error) {
        var field = error instanceof FieldError fault ? fault.getField() : "";
        if (error instanceof FieldError mismatch && mismatch.isBindingFailure()) {
            return new Types(ui)
                    .fault(field, mismatch.unwrap(TypeMismatchException.class).getRequiredType());
        }
        return new Fault(
                field,
                code(error.getCode()),
                ui.texts().getMessage(error, ui.language().locale()));
    }

    /** The name of a constraint in lower snake case; whatever asks for a value is "required". */
    private static String code(@Nullable String constraint) {
        return switch (constraint) {
            case null -> "invalid";
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Code" -> "not_allowed";
            default -> constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
        };
    }

    private Trouble invalid(HandlerMethodValidationException invalid) {
        var faults = new ArrayList<Fault>();
        for (var result : invalid.getParameterValidationResults()) {
            var name = String.valueOf(result.getMethodParameter().getParameterName());
            for (var error : result.getResolvableErrors()) {
                if (error instanceof ObjectError inner) {
                    faults.add(fault(inner));
                } else {
                    var codes = error.getCodes();
                    var code = codes == null || codes.length == 0 ? null : codes[codes.length - 1];
                    faults.add(new Fault(
                            name,
                            code(code),
                            ui.texts().getMessage(error, ui.language().locale())));
                }
            }
        }
        return Trouble.in(faults);
    }

    private Trouble unreadable(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException json ? new JsonFaults(ui).of(json) : Trouble.of(400);
    }

    private Trouble mismatch(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Trouble.of(404)
                : Trouble.in(List.of(new Types(ui).fault(mismatch.getName(), mismatch.getRequiredType())));
    }

    private Trouble missing(String name) {
        return Trouble.in(List.of(new Fault(name, "required", ui.t("fault.required"))));
    }
}
