package app.qingtian.kernel.web;

import app.qingtian.kernel.LogLines;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Outside of everything else: gives every request its id ({@code X-Request-Id}), measures how long it took, and writes down the
 * slow and the failed ones, by the pattern of their path, because the path itself may hold somebody's tracking token.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Porter extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(Porter.class);
    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Timings timings;
    private final Duration slow;

    Porter(MeterRegistry measures, @Value("${qingtian.log.slow:2s}") Duration slow) {
        this.timings = new Timings(measures);
        this.slow = slow;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = id(request.getHeader(HEADER));
        request.setAttribute(HEADER, id);
        response.setHeader(HEADER, id);
        MDC.put(LogLines.REQUEST, id);
        long start = System.nanoTime();
        int status = 500;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            note(request, status, Duration.ofNanos(System.nanoTime() - start));
            MDC.remove(LogLines.REQUEST);
        }
    }

    /** The id of this request, for whoever has to tell it; null outside of one. */
    static @Nullable String idOf(HttpServletRequest request) {
        return request.getAttribute(HEADER) instanceof String id ? id : null;
    }

    private void note(HttpServletRequest request, int status, Duration took) {
        var route = Route.of(request);
        timings.note(route, status, took);
        boolean turnedAway = status == HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        if (!turnedAway && (status >= 500 || took.compareTo(slow) > 0)) {
            LOG.warn("{} {} {} in {} ms", route.method(), route.pattern(), status, took.toMillis());
        }
    }

    private static String id(@Nullable String said) {
        if (said != null && FIT.matcher(said).matches()) {
            return said;
        }
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
