package app.qingtian.bond;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Stage;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of merging. */
@Repository
class MergingStore {

    /** In the order of their ids, so that two merges that cross wait for each other instead of stopping each other. */
    static final String LOCK = "select id from complaint where id = any(:ids) order by id for no key update";

    static final String INSERT = """
            insert into merging (from_id, into_id, at, person_id, reason, stage, stage_since)
            values (:from, :into, :now, :person, :reason, :stage, :since)
            """;

    /** Rides {@code merging_running}. */
    static final String RUNNING = """
            select g.id, g.into_id, c.number, c.tracking_token, g.at, g.stage, g.stage_since
              from merging g join complaint c on c.id = g.into_id where g.from_id = :id and g.undone_at is null
            """;

    static final String UNDO =
            "update merging set undone_at = :now, undone_by = :person, undone_reason = :reason where id = :id";

    /** Rides {@code merging_into}. */
    static final String CARRIES = "select exists (select 1 from merging where into_id = :id and undone_at is null)";

    private final JdbcClient jdbc;

    MergingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One merging that holds: into which, since when, and where the merged one stood before. */
    record Running(long id, long intoId, String number, String token, Instant at, Stage stage, Instant since) {}

    /** Why, by whom, and when. */
    record Deed(long personId, String reason, Instant at) {}

    void lock(Long... ids) {
        jdbc.sql(LOCK).param("ids", ids).query(Long.class).list();
    }

    void insert(Complaint from, Complaint into, Deed deed) {
        jdbc.sql(INSERT)
                .param("from", from.id())
                .param("into", into.id())
                .param("now", Times.sql(deed.at()))
                .param("person", deed.personId())
                .param("reason", deed.reason())
                .param("stage", from.stage().name())
                .param("since", Times.sql(from.stageSince()))
                .update();
    }

    Optional<Running> running(long fromId) {
        return jdbc.sql(RUNNING)
                .param("id", fromId)
                .query(MergingStore::merging)
                .optional();
    }

    void undo(long id, Deed deed) {
        jdbc.sql(UNDO)
                .param("id", id)
                .param("now", Times.sql(deed.at()))
                .param("person", deed.personId())
                .param("reason", deed.reason())
                .update();
    }

    boolean carries(long intoId) {
        return jdbc.sql(CARRIES).param("id", intoId).query(Boolean.class).single();
    }

    private static Running merging(ResultSet row, int index) throws SQLException {
        return new Running(
                row.getLong("id"),
                row.getLong("into_id"),
                row.getString("number"),
                row.getString("tracking_token"),
                Times.at(row, "at"),
                Stage.valueOf(row.getString("stage")),
                Times.at(row, "stage_since"));
    }
}
