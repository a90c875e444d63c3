package app.qingtian.promise;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent.Due;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the promises. */
@Repository
class PromiseStore {

    static final String INSERT = """
            insert into promise (complaint_id, round, kind, what, person_id, made_at, due_at)
            values (:complaint, :round, :kind, :what, :person, :now, :due)
            returning id
            """;

    /** Several at a time; their moments as texts, which the driver can put into an array. */
    static final String INSERT_ALL = """
            insert into promise (complaint_id, round, kind, person_id, made_at, due_at)
            select :complaint, :round, due.kind, :person, :now, due.at::timestamptz
              from unnest(:kinds::text[], :dues::text[]) as due (kind, at)
            """;

    static final String KEEP_KINDS = """
            update promise set kept_at = :now, broken_at = case when due_at < :now then coalesce(broken_at, :now) end
             where complaint_id = :complaint and kind = any(:kinds) and kept_at is null and released_at is null
            """;

    static final String KEEP = """
            update promise
               set kept_at = :now, broken_at = case when due_at < :now then coalesce(broken_at, :now) end, note = :note
             where id = :id
            """;

    static final String RELEASE = """
            update promise set released_at = :now
             where complaint_id = :complaint and kept_at is null and released_at is null
            """;

    static final String BREAK = "update promise set broken_at = :now where id = :id and broken_at is null";

    static final String HAND_OVER = """
            update promise set person_id = :to
             where complaint_id = :complaint and person_id = :from and kept_at is null and released_at is null
            """;

    static final String HAND_ALL = """
            update promise set person_id = :to
             where complaint_id = :complaint and person_id <> :to and kept_at is null and released_at is null
            """;

    static final String NEXT = """
            select kind, due_at from promise
             where complaint_id = :complaint and kept_at is null and released_at is null
             order by due_at limit 1
            """;

    static final String OF_COMPLAINT = """
            select id, complaint_id, round, kind, what, person_id, made_at, due_at, kept_at, broken_at, released_at
              from promise where complaint_id = :complaint order by due_at, id
            """;

    static final String BY_ID = """
            select id, complaint_id, round, kind, what, person_id, made_at, due_at, kept_at, broken_at, released_at
              from promise where id = :id
            """;

    /** Rides promise_to_break. */
    static final String TO_BREAK = """
            select id, complaint_id, round, kind, what, person_id, made_at, due_at, kept_at, broken_at, released_at
              from promise
             where due_at < :now and (due_at, id) > (:due, :id)
               and kept_at is null and broken_at is null and released_at is null
             order by due_at, id limit :limit
            """;

    private final JdbcClient jdbc;
    private final Queries queries;

    PromiseStore(JdbcClient jdbc, Queries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    void insert(Complaint complaint, Due due, Instant now) {
        insert(complaint, new Pledge(PromiseKind.valueOf(due.kind()), null, due.dueAt(), complaint.ownerId()), now);
    }

    void insert(Complaint complaint, List<Due> dues, Instant now) {
        jdbc.sql(INSERT_ALL)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .param("person", complaint.ownerId())
                .param("now", Times.sql(now))
                .param("kinds", dues.stream().map(Due::kind).toArray(String[]::new))
                .param(
                        "dues",
                        dues.stream()
                                .map(it -> String.valueOf(Times.sql(it.dueAt())))
                                .toArray(String[]::new))
                .update();
    }

    long insert(Complaint complaint, Pledge pledge, Instant now) {
        return jdbc.sql(INSERT)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .param("kind", pledge.kind().name())
                .param("what", pledge.what())
                .param("person", pledge.personId())
                .param("now", Times.sql(now))
                .param("due", Times.sql(pledge.dueAt()))
                .query(Long.class)
                .single();
    }

    int keep(long complaintId, Instant now, PromiseKind... kinds) {
        return jdbc.sql(KEEP_KINDS)
                .param("complaint", complaintId)
                .param("kinds", Arrays.stream(kinds).map(Enum::name).toArray(String[]::new))
                .param("now", Times.sql(now))
                .update();
    }

    void keep(long promiseId, @Nullable String note, Instant now) {
        jdbc.sql(KEEP)
                .param("id", promiseId)
                .param("note", note)
                .param("now", Times.sql(now))
                .update();
    }

    void release(long complaintId, Instant now) {
        jdbc.sql(RELEASE)
                .param("complaint", complaintId)
                .param("now", Times.sql(now))
                .update();
    }

    void markBroken(long promiseId, Instant now) {
        jdbc.sql(BREAK).param("id", promiseId).param("now", Times.sql(now)).update();
    }

    void handOver(long complaintId, long from, long to) {
        jdbc.sql(HAND_OVER)
                .param("complaint", complaintId)
                .param("from", from)
                .param("to", to)
                .update();
    }

    void handAll(long complaintId, long to) {
        jdbc.sql(HAND_ALL).param("complaint", complaintId).param("to", to).update();
    }

    Optional<Due> next(long complaintId) {
        return jdbc.sql(NEXT)
                .param("complaint", complaintId)
                .query((row, _) -> new Due(row.getString("kind"), Times.at(row, "due_at")))
                .optional();
    }

    Query<List<Promise>> of(long complaintId) {
        return queries.sql(OF_COMPLAINT).param("complaint", complaintId).list(PromiseStore::promise);
    }

    Optional<Promise> byId(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(PromiseStore::promise).optional();
    }

    /** The earliest due first. */
    List<Promise> toBreak(Instant now, int limit) {
        return toBreak(now, Instant.EPOCH, 0, limit);
    }

    /** Those that come after the given one. */
    List<Promise> toBreak(Instant now, Promise last, int limit) {
        return toBreak(now, last.dueAt(), last.id(), limit);
    }

    private List<Promise> toBreak(Instant now, Instant due, long id, int limit) {
        return jdbc.sql(TO_BREAK)
                .param("now", Times.sql(now))
                .param("due", Times.sql(due))
                .param("id", id)
                .param("limit", limit)
                .query(PromiseStore::promise)
                .list();
    }

    private static Promise promise(ResultSet row, int index) throws SQLException {
        return new Promise(
                row.getLong("id"),
                row.getLong("complaint_id"),
                row.getInt("round"),
                PromiseKind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getLong("person_id"),
                Times.at(row, "made_at"),
                Times.at(row, "due_at"),
                Times.atOrNull(row, "kept_at"),
                Times.atOrNull(row, "broken_at"),
                Times.atOrNull(row, "released_at"));
    }
}
