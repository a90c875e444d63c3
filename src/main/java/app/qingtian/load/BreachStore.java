package app.qingtian.load;

import app.qingtian.complaint.Discreet;
import app.qingtian.kernel.Times;
import app.qingtian.promise.PromiseKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the promises that were broken lately. */
@Repository
class BreachStore {

    /** The newest first; of each person no more than are shown. Rides promise_broken for each of them. */
    static final String BROKEN = """
            select b.id, b.complaint_id, b.kind, b.due_at, b.broken_at, b.kept_at, c.number, w.name, r.department_id
              from person w
             cross join lateral (select * from promise p
                                  where p.person_id = w.id and p.broken_at is not null and p.broken_at >= :since
                                    and (p.broken_at, p.id) < (:at, :id) and p.%s
                                  order by p.broken_at desc, p.id desc limit :limit) b
              join complaint c on c.id = b.complaint_id
              left join referral r on r.id = b.referral_id
             where (:person::bigint is null or w.id = :person) and (:department::bigint is null or w.department_id = :department)
             order by b.broken_at desc, b.id desc limit :limit
            """.formatted(Discreet.ELSEWHERE);

    private final JdbcClient jdbc;

    BreachStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a list goes on: before the last one seen. */
    record Place(Instant at, long id) {}

    /** A broken promise as it is kept; {@code departmentId} where a department gave it to the owner. */
    record Row(
            long id,
            long complaintId,
            PromiseKind kind,
            Instant dueAt,
            Instant brokenAt,
            @Nullable Instant keptAt,
            String number,
            String person,
            @Nullable Long departmentId) {}

    List<Row> broken(Sight sight, Instant since, Place before, int limit) {
        return LoadStore.within(jdbc.sql(BROKEN), sight)
                .param("since", Times.sql(since))
                .param("at", Times.sql(before.at()))
                .param("id", before.id())
                .param("limit", limit)
                .query(BreachStore::row)
                .list();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("complaint_id"),
                PromiseKind.valueOf(row.getString("kind")),
                Times.at(row, "due_at"),
                Times.at(row, "broken_at"),
                Times.atOrNull(row, "kept_at"),
                row.getString("number"),
                row.getString("name"),
                row.getObject("department_id", Long.class));
    }
}
