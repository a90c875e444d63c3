package app.qingtian.load;

import app.qingtian.complaint.Discreet;
import app.qingtian.complaint.Stage;
import app.qingtian.kernel.Times;
import app.qingtian.promise.PromiseKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** All SQL of who carries what. What is counted is counted up to a bound, so that it costs the same at any size. */
@Repository
class LoadStore {

    /** Who has something to carry, or a capacity, by login. Rides complaint_open_by_owner and promise_running for each of them. */
    static final String PEOPLE = """
            select p.id, p.login, p.name, p.active, p.capacity,
                   (select count(*) from (select 1 from complaint c where c.open and c.owner_id = p.id and %1$s limit 1000) o) as owned
              from person p
             where (:person::bigint is null or p.id = :person) and (:department::bigint is null or p.department_id = :department)
               and p.login > :after
               and (p.id = :person or p.active and p.capacity is not null
                    or exists (select 1 from complaint c where c.open and c.owner_id = p.id and %1$s)
                    or exists (select 1 from promise r where r.person_id = p.id and r.kept_at is null and r.released_at is null
                                  and r.%2$s))
             order by p.login limit :limit
            """.formatted(Discreet.SQL, Discreet.ELSEWHERE);

    /** How many promises fall between which bounds; 0 is before the first. Rides promise_running. */
    static final String DUE = """
            select w.id as person_id, width_bucket(d.due_at, :bounds::text[]::timestamptz[]) as bucket, count(*) as promises
              from unnest(:people::bigint[]) as w (id)
             cross join lateral (select r.due_at from promise r
                                  where r.person_id = w.id and r.kept_at is null and r.released_at is null and not r.rests
                                    and r.due_at < :until and r.%s
                                  order by r.due_at limit 1000) d
             group by 1, 2
            """.formatted(Discreet.ELSEWHERE);

    /** What one person still has to keep; the words only of complaints that the reader may read. Rides promise_running. */
    static final String RUNNING = """
            select r.id, r.kind, r.due_at, c.number, c.stage, c.owner_id = :person as owned,
                   case when :all or c.confidential or c.department_id = :mine or c.owner_id = :me
                        then coalesce(c.subject, left(c.narrative, 80)) end as headline
              from promise r join complaint c on c.id = r.complaint_id
             where r.person_id = :person and r.kept_at is null and r.released_at is null and not r.rests
               and r.due_at >= :from and r.due_at < :until and %s
             order by r.due_at, r.id limit 100
            """.formatted(Discreet.SQL);

    private final JdbcClient jdbc;

    LoadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody and how many open complaints they own. */
    record Owner(Carried.Who who, int owned) {}

    List<Owner> people(Sight sight, String after, int limit) {
        return within(jdbc.sql(PEOPLE), sight)
                .param("after", after)
                .param("limit", limit)
                .query(LoadStore::owner)
                .list();
    }

    /** By person, how many in each bucket. */
    Map<Long, int[]> due(Sight sight, List<Long> people, Days days) {
        var due = new HashMap<Long, int[]>();
        var bounds = days.bounds();
        jdbc.sql(DUE)
                .param("me", sight.me())
                .param("people", people.toArray(Long[]::new))
                .param(
                        "bounds",
                        bounds.stream().map(it -> String.valueOf(Times.sql(it))).toArray(String[]::new))
                .param("until", Times.sql(bounds.getLast()))
                .query(row -> {
                    due.computeIfAbsent(row.getLong("person_id"), _ -> new int[Days.BUCKETS])[row.getInt("bucket")] =
                            row.getInt("promises");
                });
        return due;
    }

    /** Who looks, and whether they may read everything. */
    record Eyes(long me, long mine, boolean all) {}

    List<Running> running(long person, Days.Span span, Eyes eyes) {
        return jdbc.sql(RUNNING)
                .param("person", person)
                .param("me", eyes.me())
                .param("mine", eyes.mine())
                .param("all", eyes.all())
                .param("from", Times.sql(span.from()))
                .param("until", Times.sql(span.until()))
                .query(LoadStore::running)
                .list();
    }

    static StatementSpec within(StatementSpec statement, Sight sight) {
        return statement
                .param("me", sight.me())
                .param("person", sight.personId(), Types.BIGINT)
                .param("department", sight.departmentId(), Types.BIGINT);
    }

    private static Owner owner(ResultSet row, int index) throws SQLException {
        return new Owner(
                new Carried.Who(
                        row.getLong("id"),
                        row.getString("login"),
                        row.getString("name"),
                        row.getBoolean("active"),
                        row.getObject("capacity", Integer.class)),
                row.getInt("owned"));
    }

    private static Running running(ResultSet row, int index) throws SQLException {
        return new Running(
                row.getLong("id"),
                PromiseKind.valueOf(row.getString("kind")),
                Times.at(row, "due_at"),
                row.getString("number"),
                Stage.valueOf(row.getString("stage")),
                row.getString("headline"),
                row.getBoolean("owned"));
    }
}
