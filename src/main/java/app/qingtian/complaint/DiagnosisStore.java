package app.qingtian.complaint;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of statements and diagnoses. */
@Repository
class DiagnosisStore {

    static final String INSERT_STATEMENT = """
            insert into statement (complaint_id, round, at, person_id, party, who, words)
            values (:complaint, :round, :now, :person, :party, :who, :words) returning id
            """;

    /** The customer's narrative is one party's word from the start. */
    static final String PARTIES = """
            select count(distinct party) from (
              select 'CUSTOMER' as party union all select party from statement where complaint_id = :complaint) as heard
            """;

    static final String STATEMENTS =
            "select party, who, words from statement where complaint_id = :complaint order by id";

    static final String INSERT = """
            insert into diagnosis (complaint_id, round, at, person_id, category, cause, service_cause, locus, why,
                                   management_cause, delivery_point, reasons_sufficient, demand_reasonable, origin,
                                   unfounded, fault, reasoning, one_sided_reason)
            values (:complaint, :round, :now, :person, :category, :cause, :serviceCause, :locus, :why,
                    :management, :delivery, :sufficient, :reasonable, :origin,
                    :unfounded, :fault, :reasoning, :oneSided)
            returning id
            """;

    static final String LATEST = """
            select category, cause, service_cause, locus, why, management_cause, delivery_point, reasons_sufficient,
                   demand_reasonable, origin, unfounded, fault, reasoning, one_sided_reason
              from diagnosis where complaint_id = :complaint and round = :round order by id desc limit 1
            """;

    private final JdbcClient jdbc;

    DiagnosisStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Complaint complaint, Statement statement, long personId, Instant now) {
        return jdbc.sql(INSERT_STATEMENT)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .param("now", Times.sql(now))
                .param("person", personId)
                .param("party", statement.party())
                .param("who", statement.who())
                .param("words", statement.words())
                .query(Long.class)
                .single();
    }

    int parties(Complaint complaint) {
        return jdbc.sql(PARTIES)
                .param("complaint", complaint.id())
                .query(Integer.class)
                .single();
    }

    List<Statement> statements(long complaintId) {
        return jdbc.sql(STATEMENTS)
                .param("complaint", complaintId)
                .query(DiagnosisStore::statement)
                .list();
    }

    long insert(Complaint complaint, Diagnosis diagnosis, long personId, Instant now) {
        var detail = diagnosis.detail();
        return jdbc.sql(INSERT)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .param("now", Times.sql(now))
                .param("person", personId)
                .param("category", diagnosis.category())
                .param("cause", diagnosis.cause())
                .param("serviceCause", detail.serviceCause())
                .param("locus", detail.locus())
                .param("why", detail.why())
                .param("management", detail.managementCause())
                .param("delivery", detail.deliveryPoint())
                .param("sufficient", diagnosis.reasonsSufficient())
                .param("reasonable", diagnosis.demandReasonable())
                .param("origin", diagnosis.origin())
                .param("unfounded", diagnosis.unfounded())
                .param("fault", diagnosis.fault())
                .param("reasoning", diagnosis.reasoning())
                .param("oneSided", diagnosis.oneSidedReason())
                .query(Long.class)
                .single();
    }

    Optional<Diagnosis> latest(Complaint complaint) {
        return jdbc.sql(LATEST)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .query(DiagnosisStore::diagnosis)
                .optional();
    }

    static Statement statement(ResultSet row, int index) throws SQLException {
        return new Statement(row.getString("party"), row.getString("who"), row.getString("words"));
    }

    static Diagnosis diagnosis(ResultSet row, int index) throws SQLException {
        return new Diagnosis(
                row.getString("category"),
                row.getString("cause"),
                new Diagnosis.Detail(
                        row.getString("service_cause"),
                        row.getString("locus"),
                        row.getString("why"),
                        row.getString("management_cause"),
                        row.getString("delivery_point")),
                row.getBoolean("reasons_sufficient"),
                row.getBoolean("demand_reasonable"),
                row.getString("origin"),
                row.getString("unfounded"),
                row.getString("fault"),
                row.getString("reasoning"),
                row.getString("one_sided_reason"));
    }
}
