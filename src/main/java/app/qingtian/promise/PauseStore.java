package app.qingtian.promise;

import app.qingtian.complaint.Complaint;
import app.qingtian.identity.Roster;
import app.qingtian.kernel.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of pauses. */
@Repository
class PauseStore {

    static final String OF_COMPLAINT = """
            select id, reason, note, begun_at, begun_by, ended_at from pause where complaint_id = :complaint order by id desc limit 50
            """;

    static final String BEGIN = """
            insert into pause (complaint_id, round, reason, note, begun_at, begun_by)
            values (:complaint, :round, :reason, :note, :now, :person) returning id
            """;

    /** Rides pause_running. */
    static final String END = """
            update pause set ended_at = :now, ended_by = :person where complaint_id = :complaint and ended_at is null returning id
            """;

    /** Rides pause_running. */
    static final String OVER = "update pause set ended_at = :now where complaint_id = :complaint and ended_at is null";

    private final JdbcClient jdbc;
    private final Roster roster;

    PauseStore(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    List<Pause> of(long complaintId) {
        return jdbc.sql(OF_COMPLAINT)
                .param("complaint", complaintId)
                .query((row, _) -> new Pause(
                        row.getLong("id"),
                        row.getString("reason"),
                        row.getString("note"),
                        Times.at(row, "begun_at"),
                        roster.name(row.getLong("begun_by")),
                        Times.atOrNull(row, "ended_at")))
                .list();
    }

    long begin(Complaint complaint, Pauses.Reason why, long personId, Instant now) {
        return jdbc.sql(BEGIN)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .param("reason", why.code())
                .param("note", why.note())
                .param("person", personId)
                .param("now", Times.sql(now))
                .query(Long.class)
                .single();
    }

    /** The pause that ended; empty when none runs. */
    Optional<Long> end(long complaintId, long personId, Instant now) {
        return jdbc.sql(END)
                .param("complaint", complaintId)
                .param("person", personId)
                .param("now", Times.sql(now))
                .query(Long.class)
                .optional();
    }

    /** What was waited for no longer matters: the answer is given, or the round has ended. */
    void over(long complaintId, Instant now) {
        jdbc.sql(OVER)
                .param("complaint", complaintId)
                .param("now", Times.sql(now))
                .update();
    }
}
