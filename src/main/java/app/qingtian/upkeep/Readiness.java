package app.qingtian.upkeep;

import app.qingtian.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether this node should be sent requests: it has started (the tables are up to date by then), the database answered a moment
 * ago, and it is not on its way out. A connection of its own asks the database, so that a full pool neither blocks nor fakes it.
 */
@Component
public class Readiness implements SmartLifecycle {

    private static final Duration STALE = Duration.ofSeconds(10);
    private static final int PATIENCE_MILLIS = 3_000;

    private final Database database;
    private final Clock clock;
    private final Duration notice;
    private @Nullable Connection own;
    private volatile Instant answeredAt = Instant.MIN;
    private volatile boolean started;
    private volatile boolean leaving;
    private volatile boolean running;

    /** {@code notice}: how long a stop waits before it closes the doors, so that balancers can learn of it. */
    Readiness(Database database, Clock clock, @Value("${qingtian.stop.notice:0s}") Duration notice) {
        this.database = database;
        this.clock = clock;
        this.notice = notice;
    }

    public boolean ready() {
        return started && !leaving && clock.instant().isBefore(answeredAt.plus(STALE));
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        ask();
        started = true;
    }

    @Scheduled(fixedDelay = 2, initialDelay = 2, timeUnit = TimeUnit.SECONDS)
    synchronized void ask() {
        try {
            var connection = own;
            if (connection == null) {
                connection = database.dataSource().getConnection();
                connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
                own = connection;
            }
            try (var statement = connection.createStatement()) {
                statement.execute("select 1");
            }
            answeredAt = clock.instant();
        } catch (SQLException silent) {
            hangUp(); // one slow answer is no outage: it is one when the last good answer is stale
        }
    }

    @EventListener(ContextClosedEvent.class)
    void leave() {
        leaving = true;
    }

    private synchronized void hangUp() {
        try (var _ = own) {
            own = null;
        } catch (SQLException gone) {
            own = null;
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Comes before the web server closes its doors. */
    @Override
    public void stop() {
        LockSupport.parkNanos(notice.toNanos());
        hangUp();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
