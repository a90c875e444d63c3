package app.qingtian.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Fills the tables by COPY, with every index, check, foreign key and trigger at work. The last rows are made beforehand and then
 * only sent: that is the rate of raw COPY into the same tables, beside which the loader tells its own.
 */
final class Load {

    private static final int BATCH = 2_000;
    private static final int HANDS = 3;

    private static final List<String> COUNTERS =
            List.of("customer", "complaint", "promise", "message", "referral", "decision", "remedy");

    private final DataSource application;
    private final DataSource owner;
    private final House house;
    private final Instant now;

    Load(DataSource application, DataSource owner, House house, Instant now) {
        this.application = application;
        this.owner = owner;
        this.house = house;
        this.now = now;
    }

    /** {@code seconds} from the first row to tables that are analysed; rates in complaints a second. */
    record Result(long complaints, long rows, double seconds, double rate, double nearRate, double copyRate) {

        double ratio() {
            return nearRate / copyRate;
        }
    }

    private interface Work {
        long batch(Connection connection, long first, long last) throws SQLException, IOException;
    }

    Result fill(long complaints) throws SQLException, InterruptedException, ExecutionException {
        long raw = Math.min(20_000, Math.max(4, complaints / 10 / 4 * 4));
        long near = complaints - 2 * raw;
        var start = System.nanoTime();
        long rows = all(1, near, this::made);
        var nearStart = System.nanoTime();
        rows += all(near + 1, near + raw, this::made);
        double nearSeconds = since(nearStart);
        var ready = new ArrayList<Rows.Packed>();
        for (long first = near + raw + 1; first <= complaints; first += BATCH) {
            var some = rows(first, Math.min(first + BATCH - 1, complaints));
            rows += some.count();
            ready.add(some.pack());
        }
        var rawStart = System.nanoTime();
        all(near + raw + 1, complaints, (connection, first, _) -> {
            ready.get((int) ((first - near - raw - 1) / BATCH)).copy(connection);
            return 0;
        });
        double rawSeconds = since(rawStart);
        settle(complaints);
        double seconds = since(start);
        return new Result(complaints, rows, seconds, complaints / seconds, raw / nearSeconds, raw / rawSeconds);
    }

    private long made(Connection connection, long first, long last) throws SQLException, IOException {
        var some = rows(first, last);
        some.pack().copy(connection);
        return some.count();
    }

    private Rows rows(long first, long last) {
        var some = new Rows();
        for (long id = first; id <= last; id++) {
            Life.write(some, house, id, now);
        }
        return some;
    }

    private long all(long first, long last, Work work) throws InterruptedException, ExecutionException {
        var next = new AtomicLong(first);
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var counts = new ArrayList<Future<Long>>();
            for (int i = 0; i < HANDS; i++) {
                counts.add(hands.submit(() -> one(next, last, work)));
            }
            long rows = 0;
            for (var count : counts) {
                rows += count.get();
            }
            return rows;
        }
    }

    private long one(AtomicLong next, long last, Work work) throws SQLException, IOException {
        long rows = 0;
        try (var connection = application.getConnection()) {
            connection.setAutoCommit(false);
            for (long first = next.getAndAdd(BATCH); first <= last; first = next.getAndAdd(BATCH)) {
                rows += work.batch(connection, first, Math.min(first + BATCH - 1, last));
                if (first % 50_000 == 1) {
                    System.err.printf("  %,d …%n", first - 1);
                }
            }
        }
        return rows;
    }

    /** The counters go on where the rows end; the tables are ready to be read. */
    private void settle(long complaints) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            for (var table : COUNTERS) {
                statement.execute("select setval(pg_get_serial_sequence('%1$s', 'id'), (select max(id) from %1$s))"
                        .formatted(table));
            }
            statement.execute("select setval('complaint_serial', " + (1000 + complaints) + ")");
            statement.execute("vacuum analyze");
        }
    }

    private static double since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }
}
