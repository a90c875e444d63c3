package app.qingtian.upkeep;

import app.qingtian.complaint.Happened;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The figures of the house for its keepers: what happened to complaints (lodged, promise broken, closed …), how long the sweeps
 * ran, the pool, the JVM. Labels come from our own code only, so their number is bounded.
 */
@Component
class Figures implements SchedulingConfigurer {

    private final MeterRegistry measures;
    private final DataSource pool;
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Map<Class<?>, Counter> events = new ConcurrentHashMap<>();

    Figures(MeterRegistry measures, DataSource pool) {
        this.measures = measures;
        this.pool = pool;
    }

    /** After the commit: what was rolled back did not happen. */
    @TransactionalEventListener(fallbackExecution = true)
    void count(Happened happened) {
        events.computeIfAbsent(happened.event().getClass(), this::counter).increment();
    }

    /** Every sweep is timed, with its class and its method. */
    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        var observed = ObservationRegistry.create();
        observed.observationConfig().observationHandler(new DefaultMeterObservationHandler(measures));
        tasks.setObservationRegistry(observed);
    }

    /** Not before the doors are open: none of it is needed for that. */
    @EventListener(ApplicationReadyEvent.class)
    void measure() throws SQLException {
        List.of(
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics(),
                        new FileDescriptorMetrics(),
                        collections)
                .forEach(it -> it.bindTo(measures));
        if (pool.isWrapperFor(HikariDataSource.class)) {
            pool.unwrap(HikariDataSource.class).setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(measures));
        }
    }

    private Counter counter(Class<?> event) {
        var name = event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        return Counter.builder("qingtian.events")
                .description("Lines of the timelines: what happened to complaints")
                .tag("event", name)
                .register(measures);
    }
}
