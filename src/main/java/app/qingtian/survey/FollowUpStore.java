package app.qingtian.survey;

import app.qingtian.complaint.Complaint;
import app.qingtian.identity.Roster;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the follow-ups. */
@Repository
class FollowUpStore {

    static final String INSERT = """
            insert into follow_up (complaint_id, round, at, person_id, resolved, speed, attitude, expectation, words)
            values (:complaint, :round, :now, :person, :resolved, :speed, :attitude, :expectation, :words)
            returning id
            """;

    static final String OF_COMPLAINT = """
            select f.round, f.at, f.person_id, f.resolved, f.speed, f.attitude, f.expectation, f.words
              from follow_up f
             where f.complaint_id = :complaint order by f.id desc limit 20
            """;

    private final JdbcClient jdbc;
    private final Queries queries;
    private final Roster roster;

    FollowUpStore(JdbcClient jdbc, Queries queries, Roster roster) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.roster = roster;
    }

    long insert(Complaint complaint, Rating rating, @Nullable Long personId, Instant now) {
        var expectation = rating.expectation();
        return jdbc.sql(INSERT)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .param("now", Times.sql(now))
                .param("person", personId)
                .param("resolved", rating.resolved())
                .param("speed", rating.speed())
                .param("attitude", rating.attitude())
                .param("expectation", expectation == null ? null : expectation.name())
                .param("words", rating.words())
                .query(Long.class)
                .single();
    }

    Query<List<Rating.Given>> of(long complaintId) {
        return queries.sql(OF_COMPLAINT).param("complaint", complaintId).list(this::given);
    }

    private Rating.Given given(ResultSet row, int index) throws SQLException {
        var expectation = row.getString("expectation");
        return new Rating.Given(
                row.getInt("round"),
                Times.at(row, "at"),
                roster.name(row, "person_id"),
                new Rating(
                        row.getObject("resolved", Integer.class),
                        row.getObject("speed", Integer.class),
                        row.getObject("attitude", Integer.class),
                        expectation == null ? null : Expectation.valueOf(expectation),
                        row.getString("words")));
    }
}
