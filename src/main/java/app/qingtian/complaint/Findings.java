package app.qingtian.complaint;

import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What was found out about a complaint in its present round and what each side said, in one statement: for pages that show all of it. */
@Repository
public class Findings {

    static final String OF_COMPLAINT =
            """
            select r.*, d.*, s.*
              from (select 1) as one
              left join lateral (%s) r on true
              left join lateral (%s) d on true
              left join lateral (%s) s on true
            """.formatted(RecordStore.FIND, DiagnosisStore.LATEST, DiagnosisStore.STATEMENTS);

    private final Queries queries;

    Findings(Queries queries) {
        this.queries = queries;
    }

    /** The handler's record points, blank where they wrote nothing, the diagnosis that counts, and all statements in order. */
    public record Found(RecordPoints points, @Nullable Diagnosis diagnosis, List<Statement> statements) {}

    public Query<Found> of(Complaint complaint) {
        return queries.sql(OF_COMPLAINT)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .read(Findings::found);
    }

    /** A row for each statement, and at least one. */
    private static Found found(ResultSet row) throws SQLException {
        row.next();
        var points = RecordStore.points(row, 1);
        var diagnosis = row.getString("category") == null ? null : DiagnosisStore.diagnosis(row, 1);
        var statements = new ArrayList<Statement>();
        if (row.getString("party") != null) {
            do {
                statements.add(DiagnosisStore.statement(row, 1));
            } while (row.next());
        }
        return new Found(points, diagnosis, statements);
    }
}
