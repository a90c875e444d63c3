package app.qingtian.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Where every exception of a controller ends. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class TroubleAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(TroubleAnswers.class);

    private final Problems problems;
    private final Uis uis;

    TroubleAnswers(Problems problems, Uis uis) {
        this.problems = problems;
        this.uis = uis;
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> answer(Exception error, HttpServletRequest request) throws Exception {
        if (error instanceof AccessDeniedException || error instanceof AuthenticationException) {
            throw error;
        }
        if (gone(error)) {
            return null;
        }
        var trouble = new Troubles(uis.of(request)).of(error);
        if (trouble.refusal().status() == 503) {
            LOG.warn(
                    "{} has to come again: {}",
                    Route.of(request),
                    error.getClass().getSimpleName());
        } else if (trouble.refusal().status() >= 500) {
            LOG.error("{} failed", Route.of(request), error);
        }
        return problems.answer(request, trouble);
    }

    /** The one who asked hung up while we were answering: nobody is left to tell. */
    private static boolean gone(Exception error) {
        return error instanceof AsyncRequestNotUsableException
                || error instanceof IOException
                        && error.getClass().getSimpleName().equals("ClientAbortException");
    }
}
