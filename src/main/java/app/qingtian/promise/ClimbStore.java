package app.qingtian.promise;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of promises on their way up the ladder. */
@Repository
class ClimbStore {

    private static final String CLIMBING = """
            select p.id, p.complaint_id, p.kind, p.person_id, coalesce(r.department_id, c.department_id) as department_id,
                   coalesce(p.begins_at, p.made_at) as begins_at, p.due_at, p.edition_id, p.rung, p.step_at
              from promise p join complaint c on c.id = p.complaint_id left join referral r on r.id = p.referral_id
            """;

    /** Rides promise_to_climb. */
    static final String DUE = CLIMBING + """
             where p.step_at <= :now and (p.step_at, p.id) > (:step, :id)
               and p.kept_at is null and p.released_at is null and p.step_at is not null and not p.rests
             order by p.step_at, p.id limit :limit
            """;

    static final String BY_ID = CLIMBING + """
             where p.id = :id and p.kept_at is null and p.released_at is null and not p.rests
            """;

    /** Many at once, each only if nobody has planned it anew meanwhile. */
    static final String WAIT = """
            update promise p set step_at = later.until::timestamptz
              from unnest(:ids::bigint[], :seen::text[], :untils::text[]) as later (id, seen, until)
             where p.id = later.id and p.step_at = later.seen::timestamptz
            """;

    static final String CLIMBED = "update promise set rung = :rung, step_at = :now where id = :id";

    /** Rides ladder_hold_of_complaint. */
    static final String HELD = "select until from ladder_hold where complaint_id = :complaint order by id desc limit 1";

    static final String CRITICAL = """
            select exists (select 1 from record where complaint_id = :complaint and urgency = 'CRITICAL')
            """;

    /** By the primary key, so that each batch costs the same. */
    static final String REARM = """
            with batch as (
              select id from promise where id > :after order by id limit :limit
            ), told as (
              update promise p set step_at = :now from batch
               where p.id = batch.id and p.kept_at is null and p.released_at is null and not p.rests
                 and (p.step_at is null or p.step_at > :now)
            )
            select max(id) as last from batch
            """;

    private final JdbcClient jdbc;

    ClimbStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A promise that still runs, and how far it has come; {@code departmentId} is whose clock it is. */
    record Climbing(
            long id,
            long complaintId,
            String kind,
            long personId,
            long departmentId,
            Instant begin,
            Instant due,
            @Nullable Long editionId,
            int rung,
            @Nullable Instant step) {}

    /** Those behind {@code last}, the longest waiting first. */
    List<Climbing> due(Instant now, @Nullable Climbing last, int limit) {
        return jdbc.sql(DUE)
                .param("now", Times.sql(now))
                .param("step", Times.sql(last == null || last.step() == null ? Instant.EPOCH : last.step()))
                .param("id", last == null ? 0 : last.id())
                .param("limit", limit)
                .query(ClimbStore::climbing)
                .list();
    }

    Optional<Climbing> byId(long promiseId) {
        return jdbc.sql(BY_ID)
                .param("id", promiseId)
                .query(ClimbStore::climbing)
                .optional();
    }

    /** When each is looked at again; null for never. */
    void wait(Map<Climbing, @Nullable Instant> later) {
        jdbc.sql(WAIT)
                .param("ids", later.keySet().stream().map(Climbing::id).toArray(Long[]::new))
                .param("seen", moments(later.keySet().stream().map(Climbing::step)))
                .param("untils", moments(later.values().stream()))
                .update();
    }

    private static @Nullable String[] moments(Stream<@Nullable Instant> moments) {
        return moments.map(at -> at == null ? null : String.valueOf(Times.sql(at)))
                .toArray(String[]::new);
    }

    void climbed(long promiseId, int rung, Instant now) {
        jdbc.sql(CLIMBED)
                .param("id", promiseId)
                .param("rung", rung)
                .param("now", Times.sql(now))
                .update();
    }

    Optional<Instant> heldUntil(long complaintId) {
        return jdbc.sql(HELD)
                .param("complaint", complaintId)
                .query((row, _) -> Times.at(row, "until"))
                .optional();
    }

    boolean critical(long complaintId) {
        return jdbc.sql(CRITICAL)
                .param("complaint", complaintId)
                .query(Boolean.class)
                .single();
    }

    /** The next promises by id are looked at at once; the last of them, empty when there were none. */
    Optional<Long> rearm(long after, Instant now, int limit) {
        return jdbc.sql(REARM)
                .param("after", after)
                .param("now", Times.sql(now))
                .param("limit", limit)
                .query((row, _) -> Optional.ofNullable(row.getObject("last", Long.class)))
                .single();
    }

    private static Climbing climbing(ResultSet row, int index) throws SQLException {
        return new Climbing(
                row.getLong("id"),
                row.getLong("complaint_id"),
                row.getString("kind"),
                row.getLong("person_id"),
                row.getLong("department_id"),
                Times.at(row, "begins_at"),
                Times.at(row, "due_at"),
                row.getObject("edition_id", Long.class),
                row.getInt("rung"),
                Times.atOrNull(row, "step_at"));
    }
}
