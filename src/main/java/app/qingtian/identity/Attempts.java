package app.qingtian.identity;

import app.qingtian.kernel.Sha256;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever keeps guessing. Failures are counted in the database for all nodes; each node remembers the waits
 * it has seen, so that asking, and every attempt that succeeds, costs no query. A wait is seconds, never a lock-out.
 */
@Component
public class Attempts {

    /** A log-in name, from one address: ten failures, then one in fifteen seconds. */
    public static final String LOGIN = "login";

    /** So many at once, then one in each {@code pause}. */
    public record Pace(int burst, Duration pause) {}

    private static final int SWEEP_EVERY = 200;
    private static final int MOST_WAITS = 20_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final Clock clock;
    private final AtomicInteger failures = new AtomicInteger();
    private final Map<String, Instant> waits = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_WAITS;
        }
    };

    Attempts(DataSource database, Clock clock) {
        this.clock = clock;
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("attempt")
                .clientClock(new Meter(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /** How long {@code who} has to wait before the next attempt at {@code what}; empty for nearly everybody. */
    public Optional<Duration> blockedFor(String what, String who) {
        String key = key(what, who);
        Instant now = clock.instant();
        synchronized (waits) {
            @Nullable Instant until = waits.get(key);
            if (until != null && now.isBefore(until)) {
                return Optional.of(Duration.between(now, until));
            }
            waits.remove(key);
            return Optional.empty();
        }
    }

    /** Counts one failure; not to be called inside a transaction, because it must outlive a rollback. */
    public void failed(String what, String who) {
        counted(what, who, pace(what), 1);
    }

    /** Counts so many attempts at once; whoever goes on faster than the pace has to wait. Not inside a transaction either. */
    public void counted(String what, String who, Pace pace, int times) {
        String key = key(what, who);
        ConsumptionProbe probe =
                buckets.getProxy(key, () -> configuration(pace)).tryConsumeAndReturnRemaining(times);
        long wait = Math.max(pace.pause().toNanos(), probe.getNanosToWaitForRefill());
        if (!probe.isConsumed() || probe.getRemainingTokens() == 0) {
            synchronized (waits) {
                waits.put(key, clock.instant().plusNanos(wait));
            }
        }
        if (failures.incrementAndGet() % SWEEP_EVERY == 0) {
            buckets.removeExpired(SWEEP_EVERY * 2);
        }
    }

    private static final class Meter implements TimeMeter {

        private final Clock clock;

        Meter(Clock clock) {
            this.clock = clock;
        }

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    private static Pace pace(String what) {
        return switch (what) {
            case LOGIN, "login-device" -> new Pace(10, Duration.ofSeconds(15));
            case "login-name" -> new Pace(100, Duration.ofSeconds(3));
            default -> new Pace(30, Duration.ofSeconds(2));
        };
    }

    private static BucketConfiguration configuration(Pace pace) {
        return BucketConfiguration.builder()
                .addLimit(it -> it.capacity(pace.burst()).refillGreedy(1, pace.pause()))
                .build();
    }

    /** Neither log-in names nor addresses are kept in the clear. */
    private static String key(String what, String who) {
        return Sha256.hex(what + ' ' + who);
    }
}
