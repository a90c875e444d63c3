package app.qingtian.promise;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Due;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.sql.Types;
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
            insert into promise (complaint_id, round, kind, what, person_id, made_at, due_at, step_at)
            values (:complaint, :round, :kind, :what, :person, :now, :due, :step)
            returning id
            """;

    /** Several at a time; their moments as texts, which the driver can put into an array. */
    static final String INSERT_ALL = """
            insert into promise (complaint_id, round, kind, to_whom, person_id, referral_id, made_at, due_at, regime_id, unit, amount,
                                 begins_at, edition_id, step_at)
            select :complaint, :round, due.kind, :whom, :person, :referral, :now, due.at::timestamptz,
                   due.regime, due.unit, due.amount, due.begins::timestamptz, due.edition, due.step::timestamptz
              from unnest(:kinds::text[], :dues::text[], :regimes::bigint[], :units::text[], :amounts::int[], :begins::text[],
                          :editions::bigint[], :steps::text[])
                   as due (kind, at, regime, unit, amount, begins, edition, step)
            """;

    static final String KEEP_KINDS = """
            update promise set kept_at = :now, broken_at = case when due_at < :now then coalesce(broken_at, :now) end
             where complaint_id = :complaint and kind = any(:kinds) and kept_at is null and released_at is null
            returning kind
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

    static final String RELEASE_KINDS = """
            update promise set released_at = :now
             where complaint_id = :complaint and kind = any(:kinds) and kept_at is null and released_at is null
            """;

    static final String OWE_AGAIN = """
            update promise set released_at = null where complaint_id = :complaint and released_at = :at and kept_at is null
            """;

    /** Something of the round's last decision is still to be done. Rides remedy_of_complaint and decision_of_complaint. */
    static final String OWES = """
            select exists (
              select 1 from remedy
               where complaint_id = :complaint and executed_at is null
                 and decision_id = (select max(id) from decision where complaint_id = :complaint and round = :round))
            """;

    static final String RELEASE_TO_CUSTOMER = """
            update promise set released_at = :now
             where complaint_id = :complaint and to_whom = 'CUSTOMER' and kept_at is null and released_at is null
            """;

    static final String HAND_OVER = """
            update promise set person_id = :to
             where complaint_id = :complaint and to_whom = 'CUSTOMER' and person_id = :from and kept_at is null and released_at is null
            """;

    static final String HAND_ALL = """
            update promise set person_id = :to
             where complaint_id = :complaint and to_whom = 'CUSTOMER' and person_id <> :to and kept_at is null and released_at is null
            """;

    static final String NEXT = """
            select kind, due_at from promise
             where complaint_id = :complaint and to_whom = 'CUSTOMER' and kept_at is null and released_at is null and not rests
             order by due_at limit 1
            """;

    /** Why it rests rides pause_running, and is asked of those that rest alone. */
    private static final String COLUMNS = """
            select id, complaint_id, round, kind, what, person_id, made_at, due_at, first_due_at, rests,
                   case when rests then (select reason from pause p where p.complaint_id = promise.complaint_id and p.ended_at is null)
                    end as rests_for,
                   case when rests then (select until from pause p where p.complaint_id = promise.complaint_id and p.ended_at is null)
                    end as rests_until,
                   referral_id, kept_at, broken_at, released_at
            """;

    static final String OF_COMPLAINT = COLUMNS + """
              from promise where complaint_id = :complaint order by due_at, id
            """;

    static final String BY_ID = COLUMNS + """
              from promise where id = :id
            """;

    private final JdbcClient jdbc;
    private final Queries queries;
    private final Ascents ascents;

    PromiseStore(JdbcClient jdbc, Queries queries, Ascents ascents) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.ascents = ascents;
    }

    /** What the owner promises the customer. */
    void insert(Complaint complaint, List<Due> dues, Instant now) {
        insert(complaint, new Giver(complaint.ownerId(), null), dues, now);
    }

    /** Who promises, and for which referral if it is a department that promises the owner. */
    record Giver(long personId, @Nullable Long referralId) {}

    void insert(Complaint complaint, Giver giver, List<Due> dues, Instant now) {
        jdbc.sql(INSERT_ALL)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .param("whom", giver.referralId() == null ? "CUSTOMER" : "OWNER")
                .param("person", giver.personId())
                .param("referral", giver.referralId(), Types.BIGINT)
                .param("now", Times.sql(now))
                .params(DueColumns.of(dues, due -> ascents.first(due, now)))
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
                .param("step", Times.sql(ascents.first(new Due(pledge.kind().name(), pledge.dueAt(), null), now)))
                .query(Long.class)
                .single();
    }

    /** Those of these kinds that were open, and are kept now. */
    List<PromiseKind> keep(long complaintId, Instant now, PromiseKind... kinds) {
        return jdbc.sql(KEEP_KINDS)
                .param("complaint", complaintId)
                .param("kinds", Arrays.stream(kinds).map(Enum::name).toArray(String[]::new))
                .param("now", Times.sql(now))
                .query((row, _) -> PromiseKind.valueOf(row.getString("kind")))
                .list();
    }

    void keep(long promiseId, @Nullable String note, Instant now) {
        jdbc.sql(KEEP)
                .param("id", promiseId)
                .param("note", note)
                .param("now", Times.sql(now))
                .update();
    }

    /** Everything, whoever promised it to whom. */
    void releaseAll(long complaintId, Instant now) {
        jdbc.sql(RELEASE)
                .param("complaint", complaintId)
                .param("now", Times.sql(now))
                .update();
    }

    void release(long complaintId, Instant now, PromiseKind... kinds) {
        jdbc.sql(RELEASE_KINDS)
                .param("complaint", complaintId)
                .param("kinds", Arrays.stream(kinds).map(Enum::name).toArray(String[]::new))
                .param("now", Times.sql(now))
                .update();
    }

    void oweAgain(long complaintId, Instant releasedAt) {
        jdbc.sql(OWE_AGAIN)
                .param("complaint", complaintId)
                .param("at", Times.sql(releasedAt))
                .update();
    }

    boolean owes(Complaint complaint) {
        return jdbc.sql(OWES)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .query(Boolean.class)
                .single();
    }

    void releaseToCustomer(long complaintId, Instant now) {
        jdbc.sql(RELEASE_TO_CUSTOMER)
                .param("complaint", complaintId)
                .param("now", Times.sql(now))
                .update();
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
                .query((row, _) -> new Due(row.getString("kind"), Times.at(row, "due_at"), null))
                .optional();
    }

    Query<List<Promise>> of(long complaintId) {
        return queries.sql(OF_COMPLAINT).param("complaint", complaintId).list(PromiseRow::promise);
    }

    Optional<Promise> byId(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(PromiseRow::promise).optional();
    }
}
