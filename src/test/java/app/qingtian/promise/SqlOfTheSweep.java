package app.qingtian.promise;

import app.qingtian.kernel.Times;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How PostgreSQL finds the promises whose time is over, for tests outside this room. */
public final class SqlOfTheSweep {

    private SqlOfTheSweep() {}

    /** The plan of the first batch, and with {@code analyze} how long it took. */
    public static List<String> plan(JdbcClient database, Instant now, boolean analyze) {
        return database.sql((analyze ? "explain (analyze, costs off) " : "explain ") + BrokenStore.TO_BREAK)
                .param("now", Times.sql(now))
                .param("due", Times.sql(Instant.EPOCH))
                .param("id", 0)
                .param("limit", 200)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
