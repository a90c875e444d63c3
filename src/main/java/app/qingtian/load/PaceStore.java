package app.qingtian.load;

import app.qingtian.complaint.Discreet;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what departments were asked lately. */
@Repository
class PaceStore {

    /** Questions to each department, the newest first. Rides referral_of_department and nudge_of_referral. */
    static final String ASKED = """
            select d.id as department_id, r.made_at, r.accepted_at, r.returned_at, r.answered_at,
                   (select count(*) from nudge n where n.referral_id = r.id) as nudges
              from department d
             cross join lateral (select * from referral q where q.department_id = d.id and q.made_at >= :since and q.%s
                                  order by q.made_at desc limit :limit) r
             where :department::bigint is null or d.id = :department
            """.formatted(Discreet.ELSEWHERE);

    private final JdbcClient jdbc;

    PaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Pace.Question> asked(Sight sight, Instant since) {
        return jdbc.sql(ASKED)
                .param("me", sight.me())
                .param("department", sight.departmentId(), Types.BIGINT)
                .param("since", Times.sql(since))
                .param("limit", Pace.MOST + 1)
                .query(PaceStore::question)
                .list();
    }

    private static Pace.Question question(ResultSet row, int index) throws SQLException {
        return new Pace.Question(
                row.getLong("department_id"),
                Times.at(row, "made_at"),
                Times.atOrNull(row, "accepted_at"),
                Times.atOrNull(row, "returned_at"),
                Times.atOrNull(row, "answered_at"),
                row.getInt("nudges"));
    }
}
