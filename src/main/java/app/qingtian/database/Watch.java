package app.qingtian.database;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after our own server as long as we use it: whoever kills it, it is back within a second or two, and the pool finds
 * it where it was. What was committed is still there; requests meanwhile are asked to come again.
 */
final class Watch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final EmbeddedPostgres server;
    private Duration pause = LOOK;

    private Watch(EmbeddedPostgres server) {
        this.server = server;
    }

    static void over(EmbeddedPostgres server) {
        Thread.ofPlatform().daemon().name("postgres-watch").start(new Watch(server));
    }

    @Override
    public void run() {
        while (!server.closed()) {
            look();
            try {
                Thread.sleep(pause);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void look() {
        try {
            if (!server.died()) {
                return;
            }
            LOG.warn("PostgreSQL is gone; starting it again");
            if (server.revive()) {
                LOG.warn("PostgreSQL is back");
                pause = LOOK;
            }
        } catch (IOException | RuntimeException problem) {
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            LOG.error("PostgreSQL could not be started again: {}", problem.getMessage());
        }
    }
}
