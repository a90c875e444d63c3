package app.qingtian.complaint;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the record points. */
@Repository
class RecordStore {

    static final String FIND = """
            select what, happened_at, service, persons, real_reason, wished, excessive, face, motive, urgency, suggestion
              from record where complaint_id = :complaint and round <= :round order by round desc limit 1
            """;

    static final String SAID = """
            select narrative as what, happened_at, null as service, null as persons, null as real_reason,
                   wished_remedy as wished, null as excessive,
                   case when known_face then 'KNOWN' when not known_face then 'NEW' end as face,
                   null as motive, null as urgency, null as suggestion
              from complaint where id = :id
            """;

    static final String PUT = """
            insert into record (complaint_id, round, what, happened_at, service, persons, real_reason, wished, excessive,
                                face, motive, urgency, suggestion, changed_at, changed_by)
            values (:id, :round, :what, :happened, :service, :persons, :reason, :wished, :excessive,
                    :face, :motive, :urgency, :suggestion, :now, :person)
            on conflict (complaint_id, round) do update
               set what = excluded.what, happened_at = excluded.happened_at, service = excluded.service,
                   persons = excluded.persons, real_reason = excluded.real_reason, wished = excluded.wished,
                   excessive = excluded.excessive, face = excluded.face, motive = excluded.motive,
                   urgency = excluded.urgency, suggestion = excluded.suggestion,
                   changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """;

    private final JdbcClient jdbc;

    RecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RecordPoints find(Complaint complaint) {
        return jdbc.sql(FIND)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .query(RecordStore::points)
                .optional()
                .orElse(RecordPoints.BLANK);
    }

    RecordPoints said(Complaint complaint) {
        return jdbc.sql(SAID)
                .param("id", complaint.id())
                .query(RecordStore::points)
                .single();
    }

    void put(Complaint complaint, RecordPoints points, @Nullable Long personId, Instant now) {
        jdbc.sql(PUT)
                .param("id", complaint.id())
                .param("round", complaint.round())
                .param("what", points.what())
                .param("happened", Times.sql(points.happenedAt()))
                .param("service", points.service())
                .param("persons", points.persons())
                .param("reason", points.realReason())
                .param("wished", points.wished())
                .param("excessive", name(points.excessive()))
                .param("face", name(points.face()))
                .param("motive", points.motive())
                .param("urgency", name(points.urgency()))
                .param("suggestion", points.suggestion())
                .param("now", Times.sql(now))
                .param("person", personId, Types.BIGINT)
                .update();
    }

    static RecordPoints points(ResultSet row, int index) throws SQLException {
        return new RecordPoints(
                row.getString("what"),
                Times.atOrNull(row, "happened_at"),
                row.getString("service"),
                row.getString("persons"),
                row.getString("real_reason"),
                row.getString("wished"),
                of(Excess.class, row.getString("excessive")),
                of(Face.class, row.getString("face")),
                row.getString("motive"),
                of(Urgency.class, row.getString("urgency")),
                row.getString("suggestion"));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <E extends Enum<E>> @Nullable E of(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
