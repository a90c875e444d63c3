package app.qingtian.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.database.Database;
import app.qingtian.world.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One answer that does not come is no outage; none for ten seconds is. */
class ReadinessModuleTest {

    private static final String HANG_UP = """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid()
            """;

    private final DataSource mine = TestDatabase.copy();
    private final Watch watch = new Watch();

    @Test
    void aNodeIsSentAwayOnlyAfterTenSecondsWithoutAnAnswer() {
        var readiness = new Readiness(Database.open(Keeper.of(mine).settings()), watch, Duration.ZERO);
        readiness.open();
        assertThat(readiness.ready()).isTrue();

        JdbcClient.create(TestDatabase.superuserOf(mine))
                .sql(HANG_UP)
                .query(Long.class)
                .single();
        readiness.ask();
        assertThat(readiness.ready()).as("after one question without an answer").isTrue();
        watch.now = watch.now.plusSeconds(11);
        assertThat(readiness.ready()).as("after ten seconds without one").isFalse();

        readiness.ask();
        assertThat(readiness.ready()).as("once it answers again").isTrue();
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
