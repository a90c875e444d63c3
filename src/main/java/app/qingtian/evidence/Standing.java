package app.qingtian.evidence;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent.Lodged;
import app.qingtian.complaint.EventJson;
import app.qingtian.complaint.Stage;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells each story again, from its first entry to its last, and compares where the complaint should stand with where it stands.
 * What no entry has told of (the department and the category it was lodged with) is not compared. One story at a time is held.
 */
final class Standing implements ResultSetExtractor<Optional<Finding>> {

    private static final int PORTION = 1000;

    static final String STORIES = """
            select c.number, c.kind, c.stage, c.open, c.round, c.category, c.fault, c.owner_id, c.department_id,
                   c.confidential, c.received_at, t.seq, t.at, t.event, t.data::text
              from complaint c join timeline t on t.complaint_id = c.id
             where :number::text is null or c.number = :number
             order by c.id, t.seq
            """;

    private final JdbcTemplate jdbc;
    private final EventJson json;
    private @Nullable Complaint told;
    private @Nullable Row row;

    /** A complaint as its row shows it. */
    private record Row(
            String number,
            String kind,
            String stage,
            boolean open,
            int round,
            @Nullable String category,
            String fault,
            long ownerId,
            long departmentId,
            boolean confidential,
            Instant receivedAt) {}

    Standing(DataSource database, EventJson json) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(PORTION);
        this.json = json;
    }

    /** Of one complaint, or of all when {@code number} is null. */
    Optional<Finding> firstMoved(@Nullable String number) {
        return JdbcClient.create(jdbc).sql(STORIES).param("number", number).query(this);
    }

    @Override
    public Optional<Finding> extractData(ResultSet rows) throws SQLException {
        while (rows.next()) {
            if (row == null || !row.number().equals(rows.getString("number"))) {
                var moved = moved();
                if (moved.isPresent()) {
                    return moved;
                }
                row = row(rows);
                told = null;
            }
            tell(rows);
        }
        return moved();
    }

    private void tell(ResultSet line) throws SQLException {
        var event = json.read(line.getString("event"), new EventJson.Kept(line.getString("data"), null));
        if (event instanceof Lodged lodged && line.getInt("seq") == 1 && lodged.receivedAt() != null) {
            told = begun(line.getString("number"), lodged);
        } else if (told != null) {
            told = told.after(event, Times.at(line, "at"));
        }
    }

    private static Complaint begun(String number, Lodged event) {
        var former = event.former();
        var stage = former == null ? Stage.LODGED : former.stage();
        var at = event.receivedAt();
        return new Complaint(
                0, number, "", 1, 1, event.kind(), stage, null, "", Language.ZH, event.ownerId(), 0, false, at, at);
    }

    private Optional<Finding> moved() {
        return told == null || row == null ? Optional.empty() : moved(told, row);
    }

    private static Optional<Finding> moved(Complaint told, Row row) {
        boolean judged = told.category() != null;
        boolean near =
                Duration.between(told.receivedAt(), row.receivedAt()).abs().toMillis() == 0; // PostgreSQL rounds
        boolean placed = told.departmentId() != 0;
        return Stream.of(
                        Difference.of("stage", told.stage().name(), row.stage()),
                        Difference.of("open", told.stage().open(), row.open()),
                        Difference.of("kind", told.kind().name(), row.kind()),
                        Difference.of("owner", told.ownerId(), row.ownerId()),
                        Difference.of("round", told.round(), row.round()),
                        Difference.of("confidential", told.confidential(), row.confidential()),
                        Difference.of("receivedAt", near ? row.receivedAt() : told.receivedAt(), row.receivedAt()),
                        Difference.of(
                                "department", placed ? told.departmentId() : row.departmentId(), row.departmentId()),
                        Difference.of("category", judged ? told.category() : row.category(), row.category()),
                        Difference.of("fault", judged ? told.fault() : row.fault(), row.fault()))
                .filter(it -> !it.told().equals(it.shown()))
                .findFirst()
                .map(it -> new Finding.Moved(told.number(), it.field(), it.told(), it.shown()));
    }

    /** What the story tells of a field, and what the row shows. */
    private record Difference(String field, String told, String shown) {

        static Difference of(String field, @Nullable Object told, @Nullable Object shown) {
            return new Difference(field, Objects.toString(told, "-"), Objects.toString(shown, "-"));
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("number"),
                row.getString("kind"),
                row.getString("stage"),
                row.getBoolean("open"),
                row.getInt("round"),
                row.getString("category"),
                row.getString("fault"),
                row.getLong("owner_id"),
                row.getLong("department_id"),
                row.getBoolean("confidential"),
                Times.at(row, "received_at"));
    }
}
