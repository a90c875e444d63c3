package app.qingtian.kernel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error page: what happened, what one can do, which parts of the request were wrong; {@code request} finds our fault in the log. */
public record ProblemView(
        int status,
        String title,
        String detail,
        List<String> faults,
        @Nullable String request) {}
