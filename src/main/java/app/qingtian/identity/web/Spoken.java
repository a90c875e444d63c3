package app.qingtian.identity.web;

import app.qingtian.kernel.web.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Says no in a filter with the same words and in the same form as a controller would. */
record Spoken(HandlerExceptionResolver problems) {

    void refuse(HttpServletRequest request, HttpServletResponse response, Unfit why) throws IOException {
        if (problems.resolveException(request, response, null, why) == null) {
            response.sendError(why.refusal().status());
        }
    }
}
