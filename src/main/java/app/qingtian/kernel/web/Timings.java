package app.qingtian.kernel.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long requests took, by route and by class of status, and how many were sent away because there were too many. */
final class Timings {

    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(30),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3)
    };

    private record Kind(Route route, int hundreds) {}

    private final MeterRegistry measures;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
    private final Counter overload;
    private final Counter tooMany;

    Timings(MeterRegistry measures) {
        this.measures = measures;
        this.overload = refused("overload");
        this.tooMany = refused("rate");
    }

    void note(Route route, int status, Duration took) {
        timers.computeIfAbsent(new Kind(route, status / 100), this::timer).record(took);
        switch (status) {
            case 503 -> overload.increment();
            case 429 -> tooMany.increment();
            default -> {}
        }
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .description("Requests by the pattern of their path")
                .tag("method", kind.route().method())
                .tag("uri", kind.route().pattern())
                .tag("outcome", kind.hundreds() + "xx")
                .serviceLevelObjectives(STEPS)
                .register(measures);
    }

    private Counter refused(String why) {
        return Counter.builder("qingtian.requests.refused")
                .description("Requests sent away: 503 for overload or outage, 429 for too many from one")
                .tag("why", why)
                .register(measures);
    }
}
