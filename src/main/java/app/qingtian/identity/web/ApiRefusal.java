package app.qingtian.identity.web;

import app.qingtian.kernel.web.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What the API says to a program without a token, with a bad one, or with one that may only read. */
final class ApiRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String BEARER = "Bearer realm=\"qingtian\"";

    private final Spoken problems;

    ApiRefusal(Spoken problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean unknown = why instanceof BadCredentialsException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER + (unknown ? ", error=\"invalid_token\"" : ""));
        problems.refuse(request, response, new Unfit(401, unknown ? "token_unknown" : "token_missing"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                BEARER + ", error=\"insufficient_scope\", scope=\"" + (Doors.mayWrite() ? "administer" : "write")
                        + "\"");
        problems.refuse(
                request,
                response,
                Doors.mayWrite() ? new Unfit(403, "token_narrow") : new Unfit(403, "token_read_only"));
    }
}
