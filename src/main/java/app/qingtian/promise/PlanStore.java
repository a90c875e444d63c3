package app.qingtian.promise;

import app.qingtian.calendar.Allowance;
import app.qingtian.calendar.Unit;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what due times are derived from: allowances, pauses, editions. */
@Repository
class PlanStore {

    /** Rides promise_of_complaint. */
    static final String RUNNING = """
            select id, kind, regime_id, unit, amount, begins_at, edition_id, due_at, rests
              from promise
             where complaint_id = :complaint and unit is not null and kept_at is null and released_at is null
             order by id
            """;

    static final String RESTS =
            "select reason, begun_at, ended_at from pause where complaint_id = :complaint order by id";

    static final String EDITIONS = """
            select promise_id, until, edition_id from promise_edition where promise_id = any(:promises) order by promise_id, until
            """;

    /** The ladder looks at it at once, which costs less than to tell it here when to look; what rests does not climb. */
    static final String PLAN = """
            update promise
               set due_at = :due, first_due_at = coalesce(first_due_at, case when due_at <> :due then due_at end), rests = :rests,
                   step_at = case when not :rests then now() end
             where id = :id
            """;

    static final String GIVE = "update promise set amount = amount + :more where id = :id";

    static final String RENEW = """
            with before as (
              insert into promise_edition (promise_id, until, edition_id)
              select id, :now, edition_id from promise where id = :id
              on conflict (promise_id, until) do nothing
            )
            update promise set edition_id = :edition where id = :id
            """;

    /** Complaints with promises that are counted by an edition that another has followed. Rides promise_by_edition. */
    static final String OUTDATED = """
            select distinct p.complaint_id
              from calendar_edition e
             cross join lateral (
               select complaint_id from promise
                where edition_id = e.id and edition_id is not null and kept_at is null and released_at is null
                order by edition_id, complaint_id limit :limit) p
             where exists (select 1 from calendar_edition later where later.calendar_id = e.calendar_id and later.number > e.number)
             limit :limit
            """;

    /** The newest edition of the calendar that each of these belongs to. */
    static final String NEWEST = """
            select e.id, (select max(newer.id) from calendar_edition newer where newer.calendar_id = e.calendar_id) as newest
              from calendar_edition e where e.id = any(:editions)
            """;

    static final String EXTEND = """
            insert into extension (promise_id, at, person_id, amount, due_before, due_after, reason)
            values (:promise, :now, :person, :amount, :before, :after, :reason)
            """;

    static final String EXTENDED = """
            select count(*) as times, coalesce(sum(amount), 0) as amount from extension where promise_id = :promise
            """;

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A promise that still runs or rests, as it stands. */
    record Running(
            long id,
            PromiseKind kind,
            long regimeId,
            Allowance allowance,
            Instant begin,
            long editionId,
            Instant dueAt,
            boolean rests) {}

    /** An edition that counted until a moment. */
    record Past(Instant until, long editionId) {}

    /** How often, and by how much, a promise was extended so far. */
    record Extended(int times, int amount) {

        Extended and(int more) {
            return new Extended(times + 1, amount + more);
        }
    }

    /** An extension that was given. */
    record Given(long promiseId, long personId, int amount, Instant before, Instant after, String reason) {}

    List<Running> running(long complaintId) {
        return jdbc.sql(RUNNING)
                .param("complaint", complaintId)
                .query(PlanStore::running)
                .list();
    }

    List<Course.Rest> rests(long complaintId) {
        return jdbc.sql(RESTS)
                .param("complaint", complaintId)
                .query((row, _) -> new Course.Rest(
                        Times.at(row, "begun_at"), Times.atOrNull(row, "ended_at"), row.getString("reason")))
                .list();
    }

    Map<Long, List<Past>> editions(List<Running> promises) {
        var past = new HashMap<Long, List<Past>>();
        jdbc.sql(EDITIONS)
                .param("promises", promises.stream().map(Running::id).toArray(Long[]::new))
                .query(row -> {
                    past.computeIfAbsent(row.getLong("promise_id"), _ -> new ArrayList<>())
                            .add(new Past(Times.at(row, "until"), row.getLong("edition_id")));
                });
        return past;
    }

    void plan(long promiseId, Instant due, boolean rests) {
        jdbc.sql(PLAN)
                .param("id", promiseId)
                .param("due", Times.sql(due))
                .param("rests", rests)
                .update();
    }

    void give(long promiseId, int more) {
        jdbc.sql(GIVE).param("id", promiseId).param("more", more).update();
    }

    void renew(long promiseId, long editionId, Instant now) {
        jdbc.sql(RENEW)
                .param("id", promiseId)
                .param("edition", editionId)
                .param("now", Times.sql(now))
                .update();
    }

    void extend(Given given, Instant now) {
        jdbc.sql(EXTEND)
                .param("promise", given.promiseId())
                .param("now", Times.sql(now))
                .param("person", given.personId())
                .param("amount", given.amount())
                .param("before", Times.sql(given.before()))
                .param("after", Times.sql(given.after()))
                .param("reason", given.reason())
                .update();
    }

    Extended extended(long promiseId) {
        return jdbc.sql(EXTENDED)
                .param("promise", promiseId)
                .query((row, _) -> new Extended(row.getInt("times"), row.getInt("amount")))
                .single();
    }

    List<Long> outdated(int limit) {
        return jdbc.sql(OUTDATED)
                .param("limit", limit)
                .query((row, _) -> row.getLong("complaint_id"))
                .list();
    }

    Map<Long, Long> newest(List<Long> editions) {
        var newest = new HashMap<Long, Long>();
        jdbc.sql(NEWEST).param("editions", editions.toArray(Long[]::new)).query(row -> {
            newest.put(row.getLong("id"), row.getLong("newest"));
        });
        return newest;
    }

    private static Running running(ResultSet row, int index) throws SQLException {
        return new Running(
                row.getLong("id"),
                PromiseKind.valueOf(row.getString("kind")),
                row.getLong("regime_id"),
                new Allowance(row.getInt("amount"), Unit.valueOf(row.getString("unit"))),
                Times.at(row, "begins_at"),
                row.getLong("edition_id"),
                Times.at(row, "due_at"),
                row.getBoolean("rests"));
    }
}
