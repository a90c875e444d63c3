package app.qingtian.identity.web;

import app.qingtian.identity.Demand;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets people in by their session cookie. */
final class CookieDoor extends OncePerRequestFilter {

    private final Sessions sessions;

    private final Demand demand;

    CookieDoor(Sessions sessions, Demand demand) {
        this.sessions = sessions;
        this.demand = demand;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        sessions.resume(request, response).ifPresent(it -> Doors.enterByCookie(it, demand.owes(it)));
        chain.doFilter(request, response);
    }
}
