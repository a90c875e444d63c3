package app.qingtian.intake.web;

import app.qingtian.identity.Attempts;
import app.qingtian.identity.Attempts.Pace;
import app.qingtian.identity.Origin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How fast one address may lodge. An office behind one address does not notice; a script does. Each node counts five before
 * it tells the database, so that a customer who comes once costs nothing. This machine itself is never slowed down.
 */
@Component
@Order(-10)
class LodgingPace extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LodgingPace.class);
    private static final String WHAT = "lodging";
    private static final int COUNTED_TOGETHER = 5;
    private static final int MOST_KNOWN = 20_000;
    private static final Set<String> DOORS = Set.of("/", "/api/v1/public/complaints");

    private final Attempts attempts;
    private final Pace pace;
    private final Map<String, Integer> counted = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    LodgingPace(Attempts attempts, @Value("${qingtian.lodgings-a-minute}") int aMinute) {
        this.attempts = attempts;
        this.pace = new Pace(5 * aMinute, Duration.ofMinutes(1).dividedBy(aMinute));
    }

    /** How long whoever asks has to wait before they may lodge again; empty for nearly everybody. Costs no query. */
    Optional<Duration> blocked(HttpServletRequest request) {
        return Origin.isThisMachine(request) ? Optional.empty() : attempts.blockedFor(WHAT, Origin.of(request));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean lodges = "POST".equals(request.getMethod()) && DOORS.contains(request.getRequestURI());
        return !lodges || Origin.isThisMachine(request);
    }

    /** Counted when all is done: this is outside of every transaction. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var origin = Origin.of(request);
        if (response.getStatus() < 400 && enough(origin)) {
            count(origin);
        }
    }

    /** The complaint is lodged: that it could not be counted must not turn its answer into a failure. */
    private void count(String origin) {
        try {
            attempts.counted(WHAT, origin, pace, COUNTED_TOGETHER);
        } catch (RuntimeException uncounted) {
            LOG.warn(
                    "Five lodgings of one address were not counted: {}",
                    uncounted.getClass().getSimpleName());
        }
    }

    private synchronized boolean enough(String origin) {
        if (counted.merge(origin, 1, Integer::sum) < COUNTED_TOGETHER) {
            return false;
        }
        counted.remove(origin);
        return true;
    }
}
