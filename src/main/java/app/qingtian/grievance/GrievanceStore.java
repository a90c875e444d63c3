package app.qingtian.grievance;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Discreet;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the grievances. */
@Repository
class GrievanceStore {

    static final String INSERT = """
            insert into grievance (complaint_id, department_id, person_id, form, settled, at)
            values (:complaint, :department, :person, :form, :settled, :now)
            """;

    static final String OF_COMPLAINT = "select form, settled from grievance where complaint_id = :complaint";

    /** Rides grievance_by_time. */
    static final String COUNT = """
            select department_id, count(*) as heard, count(*) filter (where settled) as settled, max(at) as last
              from grievance where at >= :from and\s""" + Discreet.ELSEWHERE + " group by department_id";

    private final JdbcClient jdbc;
    private final Queries queries;

    GrievanceStore(JdbcClient jdbc, Queries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    void insert(Complaint complaint, Report report, long personId, Instant now) {
        jdbc.sql(INSERT)
                .param("complaint", complaint.id())
                .param("department", complaint.departmentId())
                .param("person", personId)
                .param("form", report.form())
                .param("settled", report.settled())
                .param("now", Times.sql(now))
                .update();
    }

    Query<Optional<Grievance>> of(long complaintId) {
        return queries.sql(OF_COMPLAINT)
                .param("complaint", complaintId)
                .optional((row, _) -> new Grievance(row.getString("form"), row.getBoolean("settled")));
    }

    /** How many a department heard. */
    record Counted(long departmentId, int heard, int settled, Instant last) {}

    List<Counted> since(Reader reader, Instant from) {
        return jdbc.sql(COUNT)
                .param("me", reader.personId())
                .param("from", Times.sql(from))
                .query((row, _) -> new Counted(
                        row.getLong("department_id"),
                        row.getInt("heard"),
                        row.getInt("settled"),
                        Times.at(row, "last")))
                .list();
    }
}
