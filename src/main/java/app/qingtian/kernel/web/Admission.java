package app.qingtian.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in as many requests as the machine can serve soon and refuses the rest at the door, without database or session. A
 * crowd in one lane leaves the others their share, and a complaint that is being lodged is the last to be refused.
 * Nobody holds a place while their body is still on its way, or while they take their time to read the answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Admission extends OncePerRequestFilter {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration WELL = Duration.ofSeconds(5);

    private final Bodies bodies;
    private final Patience patience;
    private final Lane lodging;
    private final Lane customers;
    private final Lane staff;
    private final Lane machines;

    Admission(
            Bodies bodies,
            Patience patience,
            @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections,
            @Value("${qingtian.crowd.seats:64}") int seats) {
        this.bodies = bodies;
        this.patience = patience;
        int half = Math.max(2, connections / 2);
        this.lodging = new Lane(connections, 8 * seats, WELL);
        this.customers = new Lane(half, seats, SOON);
        this.staff = new Lane(half, seats, SOON);
        this.machines = new Lane(half, seats, SOON);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var lane = lane(request);
        if (lane == null) {
            chain.doFilter(request, response);
            return;
        }
        var received = bodies.received(request);
        try {
            served(received, response, new Way(lane, chain));
        } finally {
            patience.over(request);
        }
    }

    private record Way(Lane lane, FilterChain chain) {}

    private void served(HttpServletRequest request, HttpServletResponse response, Way way)
            throws ServletException, IOException {
        var place = way.lane().enter().orElseThrow(() -> Unfit.busy(Duration.ofSeconds(2)));
        try {
            way.chain().doFilter(request, new Leaving(response, () -> {
                place.free();
                patience.write(request);
            }));
        } finally {
            place.free();
        }
    }

    /** Null for what costs next to nothing, or has bounds of its own, or must answer when nothing else does. */
    private @Nullable Lane lane(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.equals("/") || path.equals("/api/v1/public/complaints")) {
            return lodging;
        }
        int end = path.indexOf('/', 1);
        return switch (end < 0 ? path : path.substring(0, end)) {
            case "/assets", "/webjars", "/favicon.ico", "/robots.txt", "/health", "/metrics", "/error" -> null;
            case "/work" -> path.equals("/work/live") ? null : staff;
            case "/login", "/logout" -> staff;
            case "/api" -> path.startsWith("/api/v1/public/") ? customers : machines;
            default -> customers;
        };
    }

    /** Pages and JSON are wholly made before their first byte leaves: whoever asks for the way out needs no place any more. */
    private static final class Leaving extends HttpServletResponseWrapper {

        private final Runnable made;

        Leaving(HttpServletResponse response, Runnable made) {
            super(response);
            this.made = made;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            made.run();
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            made.run();
            return super.getWriter();
        }
    }
}
