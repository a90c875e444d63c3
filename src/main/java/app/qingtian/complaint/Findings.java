package app.qingtian.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found out about a complaint in its present round, in one statement: for pages that show all of it. */
@Repository
public class Findings {

    static final String OF_COMPLAINT = """
            select r.*, d.*
              from (select 1) as one
              left join lateral (%s) r on true
              left join lateral (%s) d on true
            """.formatted(RecordStore.FIND, DiagnosisStore.LATEST);

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The handler's record points, blank where they wrote nothing, and the diagnosis that counts. */
    public record Found(RecordPoints points, @Nullable Diagnosis diagnosis) {}

    public Found of(Complaint complaint) {
        return jdbc.sql(OF_COMPLAINT)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .query(Findings::found)
                .single();
    }

    private static Found found(ResultSet row, int index) throws SQLException {
        var diagnosed = row.getString("category") != null;
        return new Found(RecordStore.points(row, index), diagnosed ? DiagnosisStore.diagnosis(row, index) : null);
    }
}
