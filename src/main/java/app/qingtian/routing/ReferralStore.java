package app.qingtian.routing;

import app.qingtian.complaint.Complaint;
import app.qingtian.identity.Roster;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the referrals. */
@Repository
class ReferralStore {

    private static final String SELECT = """
            select r.id, r.complaint_id, r.round, r.department_id, r.request, r.made_by, r.made_at, r.accepted_at, r.accepted_by,
                   r.returned_at, r.return_reason, r.answered_at, r.answered_by, r.answer,
                   (select count(*) from nudge n where n.referral_id = r.id) as nudges, r.redo_of,
                   coalesce((select l.department_id = r.department_id
                                    and not exists (select 1 from referral back
                                                     where back.complaint_id = l.complaint_id and back.round = l.round
                                                       and back.department_id = l.department_id and back.returned_at > l.at)
                               from lead l where l.complaint_id = r.complaint_id and l.round = r.round
                              order by l.id desc limit 1), false) as leads
            """;

    static final String OF_COMPLAINT = SELECT + " from referral r where r.complaint_id = :complaint order by r.id";

    static final String BY_ID = SELECT + """
            , c.number from referral r join complaint c on c.id = r.complaint_id where r.id = :id
            """;

    static final String INSERT = """
            insert into referral (complaint_id, round, department_id, request, made_at, made_by, redo_of)
            values (:complaint, :round, :department, :request, :now, :person, :redoOf) returning id
            """;

    static final String ACCEPT = "update referral set accepted_at = :now, accepted_by = :person where id = :id";

    static final String RETURN =
            "update referral set returned_at = :now, returned_by = :person, return_reason = :reason where id = :id";

    static final String ANSWER = """
            update referral
               set answered_at = :now, answered_by = :person, answer = :answer,
                   accepted_at = coalesce(accepted_at, :now), accepted_by = coalesce(accepted_by, :person)
             where id = :id
            """;

    static final String OPEN_AT = """
            select exists (select 1 from referral where complaint_id = :complaint and department_id = :department
                              and returned_at is null and answered_at is null)
            """;

    static final String ANY_OPEN = """
            select exists (select 1 from referral where complaint_id = :complaint
                              and returned_at is null and answered_at is null)
            """;

    private final JdbcClient jdbc;
    private final Queries queries;
    private final Roster roster;

    ReferralStore(JdbcClient jdbc, Queries queries, Roster roster) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.roster = roster;
    }

    /** What a department is asked, and by whom; once more, if its first answer was not good enough. */
    record Question(
            long departmentId,
            String request,
            long personId,
            @Nullable Long redoOf) {}

    Query<List<Referral>> of(long complaintId) {
        return queries.sql(OF_COMPLAINT).param("complaint", complaintId).list(this::referral);
    }

    Optional<Referrals.Found> find(long id) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .query((row, index) -> new Referrals.Found(referral(row, index), row.getString("number")))
                .optional();
    }

    long insert(Complaint complaint, Question question, Instant now) {
        return jdbc.sql(INSERT)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .param("department", question.departmentId())
                .param("request", question.request())
                .param("person", question.personId())
                .param("redoOf", question.redoOf(), Types.BIGINT)
                .param("now", Times.sql(now))
                .query(Long.class)
                .single();
    }

    void accept(long id, long personId, Instant now) {
        jdbc.sql(ACCEPT)
                .param("id", id)
                .param("person", personId)
                .param("now", Times.sql(now))
                .update();
    }

    void giveBack(long id, long personId, String reason, Instant now) {
        jdbc.sql(RETURN)
                .param("id", id)
                .param("person", personId)
                .param("reason", reason)
                .param("now", Times.sql(now))
                .update();
    }

    void answer(long id, long personId, String answer, Instant now) {
        jdbc.sql(ANSWER)
                .param("id", id)
                .param("person", personId)
                .param("answer", answer)
                .param("now", Times.sql(now))
                .update();
    }

    boolean openAt(long complaintId, long departmentId) {
        return jdbc.sql(OPEN_AT)
                .param("complaint", complaintId)
                .param("department", departmentId)
                .query(Boolean.class)
                .single();
    }

    boolean anyOpen(long complaintId) {
        return jdbc.sql(ANY_OPEN)
                .param("complaint", complaintId)
                .query(Boolean.class)
                .single();
    }

    private Referral referral(ResultSet row, int index) throws SQLException {
        return new Referral(
                row.getLong("id"),
                row.getLong("complaint_id"),
                row.getInt("round"),
                row.getLong("department_id"),
                row.getString("request"),
                roster.name(row.getLong("made_by")),
                Times.at(row, "made_at"),
                Times.atOrNull(row, "accepted_at"),
                roster.name(row, "accepted_by"),
                Times.atOrNull(row, "returned_at"),
                row.getString("return_reason"),
                Times.atOrNull(row, "answered_at"),
                roster.name(row, "answered_by"),
                row.getString("answer"),
                row.getInt("nudges"),
                row.getObject("redo_of", Long.class),
                row.getBoolean("leads"));
    }
}
