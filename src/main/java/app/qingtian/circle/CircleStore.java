package app.qingtian.circle;

import app.qingtian.identity.Roster;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of who is in a circle. */
@Repository
class CircleStore {

    /** Rides the primary keys. */
    static final String MEMBERS = """
            select person_id, at, by_id, why from named where complaint_id = :complaint
            union all select person_id, at, by_id, null from barred where complaint_id = :complaint
             order by at, person_id
            """;

    static final String NAMED = "select person_id from named where complaint_id = :complaint";

    static final String BARRED = "select person_id from barred where complaint_id = :complaint";

    private final JdbcClient jdbc;
    private final Queries queries;
    private final Roster roster;

    CircleStore(JdbcClient jdbc, Queries queries, Roster roster) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.roster = roster;
    }

    Query<Circle> of(long complaint) {
        return queries.sql(MEMBERS)
                .param("complaint", complaint)
                .list(this::member)
                .map(Circle::new);
    }

    Set<Long> named(long complaint) {
        return people(NAMED, complaint);
    }

    Set<Long> barred(long complaint) {
        return people(BARRED, complaint);
    }

    private Set<Long> people(String sql, long complaint) {
        return Set.copyOf(
                jdbc.sql(sql).param("complaint", complaint).query(Long.class).list());
    }

    private Circle.Member member(ResultSet row, int index) throws SQLException {
        long person = row.getLong("person_id");
        var why = row.getString("why");
        return new Circle.Member(
                person,
                roster.name(person),
                why == null ? Standing.BARRED : Standing.NAMED,
                Times.at(row, "at"),
                roster.name(row, "by_id"),
                why == null ? null : Why.valueOf(why));
    }
}
