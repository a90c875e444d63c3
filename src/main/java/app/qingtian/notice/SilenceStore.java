package app.qingtian.notice;

import app.qingtian.kernel.Times;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that takes back what need not be known any more. */
@Repository
class SilenceStore {

    /** Person by person, by the index of what is never told twice. */
    static final String HUSH_OTHERS = """
            update notice set read_at = coalesce(read_at, :now), mail_at = null
             where person_id = any(array(select id from person where id <> all(:named::bigint[]))) and complaint_id = :complaint
            """;

    static final String HUSH = """
            update notice set read_at = coalesce(read_at, :now), mail_at = null
             where person_id = :person and complaint_id = :complaint
            """;

    /** Rides delivery_due_by_way. */
    static final String STOP_CALLS = """
            update delivery set next_at = null, given_up_at = :now, fault = 'confidential'
             where way = 'HOOK' and next_at is not null and complaint_id = :complaint
            """;

    private final JdbcClient jdbc;

    SilenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void hush(long complaint, List<Long> named, Instant now) {
        jdbc.sql(HUSH_OTHERS)
                .param("complaint", complaint)
                .param("named", named.toArray(Long[]::new))
                .param("now", Times.sql(now))
                .update();
    }

    void hush(long complaint, long person, Instant now) {
        jdbc.sql(HUSH)
                .param("complaint", complaint)
                .param("person", person)
                .param("now", Times.sql(now))
                .update();
    }

    void stopCalls(long complaint, Instant now) {
        jdbc.sql(STOP_CALLS)
                .param("complaint", complaint)
                .param("now", Times.sql(now))
                .update();
    }
}
