package app.qingtian.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets people in by their session cookie. */
final class CookieDoor extends OncePerRequestFilter {

    private final Sessions sessions;

    CookieDoor(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        sessions.resume(request, response).ifPresent(Doors::enterByCookie);
        chain.doFilter(request, response);
    }
}
