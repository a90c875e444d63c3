package app.qingtian.promise;

import app.qingtian.kernel.Times;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the clocks that departments have for what they were asked. */
@Repository
class DepartmentClockStore {

    /** Rides promise_of_referral. */
    static final String KEEP = """
            update promise set kept_at = :now, broken_at = case when due_at < :now then coalesce(broken_at, :now) end
             where referral_id = :referral and kind = any(:kinds) and kept_at is null and released_at is null
            """;

    /** Rides promise_of_referral. */
    static final String RELEASE = """
            update promise set released_at = :now where referral_id = :referral and kept_at is null and released_at is null
            """;

    private final JdbcClient jdbc;

    DepartmentClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long referralId, Instant now, PromiseKind... kinds) {
        jdbc.sql(KEEP)
                .param("referral", referralId)
                .param("kinds", Arrays.stream(kinds).map(Enum::name).toArray(String[]::new))
                .param("now", Times.sql(now))
                .update();
    }

    void release(long referralId, Instant now) {
        jdbc.sql(RELEASE)
                .param("referral", referralId)
                .param("now", Times.sql(now))
                .update();
    }
}
