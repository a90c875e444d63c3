package app.qingtian.routing;

import app.qingtian.complaint.Actor;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Happened;
import app.qingtian.kernel.Times;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of who leads. */
@Repository
class LeadStore {

    static final String INSERT = """
            insert into lead (complaint_id, round, department_id, at, person_id)
            values (:complaint, :round, :department, :now, :person)
            """;

    /** Rides lead_of_complaint and referral_of_complaint; the newest of the round holds, until it gives its question back. */
    static final String OF = """
            select l.department_id
              from (select * from lead where complaint_id = :complaint and round = :round order by id desc limit 1) l
             where not exists (select 1 from referral r
                                where r.complaint_id = l.complaint_id and r.round = l.round
                                  and r.department_id = l.department_id and r.returned_at > l.at)
            """;

    /** Rides referral_of_complaint. */
    static final String ASKED = """
            select exists (select 1 from referral
                            where complaint_id = :complaint and round = :round and department_id = :department)
            """;

    /** How often it was returned, or answered so that it had to be asked again. Rides referral_of_complaint. */
    static final String BACK_AND_FORTH = """
            select count(*) from referral
             where complaint_id = :complaint and round = :round and (returned_at is not null or redo_of is not null)
            """;

    private final JdbcClient jdbc;

    LeadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Happened happened, long departmentId, Instant now) {
        jdbc.sql(INSERT)
                .param("complaint", happened.complaint().id())
                .param("round", happened.complaint().round())
                .param("department", departmentId)
                .param("now", Times.sql(now))
                .param("person", happened.actor() instanceof Actor.Staff(long person) ? person : null, Types.BIGINT)
                .update();
    }

    Optional<Long> of(Complaint complaint) {
        return jdbc.sql(OF)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .query(Long.class)
                .optional();
    }

    boolean asked(Complaint complaint, long departmentId) {
        return jdbc.sql(ASKED)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .param("department", departmentId)
                .query(Boolean.class)
                .single();
    }

    int backAndForth(Complaint complaint) {
        return jdbc.sql(BACK_AND_FORTH)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .query(Integer.class)
                .single();
    }
}
