package app.qingtian.live;

import app.qingtian.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One connection of this node that does nothing but listen. When it breaks it is made anew, and since nobody knows what was
 * told meanwhile, the streams are told to look again.
 */
@Component
class Listening implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final int QUIET_MILLIS = 15_000;
    private static final int PROOF_SECONDS = 5;

    private final Database database;
    private final Streams streams;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Connection ear;
    private volatile boolean running;

    Listening(Database database, Streams streams) {
        this.database = database;
        this.streams = streams;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("live").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        hangUp();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        while (running) {
            try (var connection = database.dataSource().getConnection()) {
                ear = connection;
                attend(connection);
            } catch (SQLException lost) {
                LOG.debug("The line to the database broke; listening again in a second", lost);
            }
            pause();
        }
    }

    private void attend(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Announcements.CHANNEL);
        }
        streams.tell(News.MISSED);
        var notices = connection.unwrap(PGConnection.class);
        while (running) {
            var heard = notices.getNotifications(QUIET_MILLIS);
            if (heard.length == 0 && !connection.isValid(PROOF_SECONDS)) {
                throw new SQLException("no answer");
            }
            for (var notification : heard) {
                streams.tell(News.of(notification.getParameter()));
            }
        }
    }

    private void pause() {
        try {
            if (stopped.await(1, TimeUnit.SECONDS)) {
                running = false;
            }
        } catch (InterruptedException stopping) {
            running = false;
        }
    }

    private void hangUp() {
        var connection = ear;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException alreadyGone) {
                LOG.debug("The listening connection was gone before", alreadyGone);
            }
        }
    }
}
