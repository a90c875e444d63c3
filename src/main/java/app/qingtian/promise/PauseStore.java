package app.qingtian.promise;

import app.qingtian.complaint.Complaint;
import app.qingtian.kernel.Times;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the pauses. */
@Repository
class PauseStore {

    /** Rides pause_running. */
    static final String RUNS =
            "select exists (select 1 from pause where complaint_id = :complaint and ended_at is null)";

    static final String BEGIN = """
            insert into pause (complaint_id, round, reason, note, until, begun_at, begun_by)
            values (:complaint, :round, :reason, :note, :until, :now, :person) returning id
            """;

    /** Never longer than it was meant to. Rides pause_running. */
    static final String END = """
            update pause set ended_at = least(:now, until), ended_by = :person
             where complaint_id = :complaint and ended_at is null returning id
            """;

    /** Only where it has rested as long as it was meant to: another pause may have begun meanwhile. */
    static final String END_OVER = END.replace(" returning", " and until <= :now returning");

    /** Complaints whose time rested as long as it was meant to. Rides pause_until. */
    static final String OVER = """
            select complaint_id from pause where ended_at is null and until <= :now order by until limit :limit
            """;

    private final JdbcClient jdbc;

    PauseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean runs(long complaintId) {
        return jdbc.sql(RUNS)
                .param("complaint", complaintId)
                .query(Boolean.class)
                .single();
    }

    long begin(Complaint complaint, Pauses.Reason why, long personId, Instant now) {
        return jdbc.sql(BEGIN)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .param("reason", why.code())
                .param("note", why.note())
                .param("until", Times.sql(why.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("person", personId)
                .param("now", Times.sql(now))
                .query(Long.class)
                .single();
    }

    /** The pause that ended; empty when none runs. Without a person the story itself ended it. */
    Optional<Long> end(long complaintId, @Nullable Long personId, Instant now) {
        return end(END, complaintId, personId, now);
    }

    /** The pause that is over by now; empty when none is. */
    Optional<Long> endOver(long complaintId, Instant now) {
        return end(END_OVER, complaintId, null, now);
    }

    private Optional<Long> end(String sql, long complaintId, @Nullable Long personId, Instant now) {
        return jdbc.sql(sql)
                .param("complaint", complaintId)
                .param("person", personId, Types.BIGINT)
                .param("now", Times.sql(now))
                .query(Long.class)
                .optional();
    }

    List<Long> over(Instant now, int limit) {
        return jdbc.sql(OVER)
                .param("now", Times.sql(now))
                .param("limit", limit)
                .query((row, _) -> row.getLong("complaint_id"))
                .list();
    }
}
