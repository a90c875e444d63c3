package app.qingtian.survey;

import app.qingtian.complaint.Complaint;
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
            select f.round, f.at, p.name, f.resolved, f.speed, f.attitude, f.expectation, f.words
              from follow_up f left join person p on p.id = f.person_id
             where f.complaint_id = :complaint order by f.id desc limit 20
            """;

    private final JdbcClient jdbc;

    FollowUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    List<Rating.Given> of(long complaintId) {
        return jdbc.sql(OF_COMPLAINT)
                .param("complaint", complaintId)
                .query(FollowUpStore::given)
                .list();
    }

    private static Rating.Given given(ResultSet row, int index) throws SQLException {
        var expectation = row.getString("expectation");
        return new Rating.Given(
                row.getInt("round"),
                Times.at(row, "at"),
                row.getString("name"),
                new Rating(
                        row.getObject("resolved", Integer.class),
                        row.getObject("speed", Integer.class),
                        row.getObject("attitude", Integer.class),
                        expectation == null ? null : Expectation.valueOf(expectation),
                        row.getString("words")));
    }
}
