package app.qingtian.evidence;

import app.qingtian.complaint.ComplaintEvent.Lodged;
import app.qingtian.complaint.ComplaintEvent.Wrote;
import app.qingtian.complaint.EventJson;
import app.qingtian.complaint.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares what people are shown with what was written: the story, the messages and the files with the entries that commit to
 * them. Entries must have been found good before. Words that were erased are not compared.
 */
final class Showing {

    private static final int PORTION = 100; // rows may hold twenty thousand characters twice

    static final String TOLD = """
            select c.number, t.seq, t.event, t.data::text, t.words::text, m.id as message, m.direction, m.words as said,
                   case when t.event = 'Lodged' then c.narrative end as narrative, case when t.event = 'Lodged' then c.subject end as subject,
                   case when t.event = 'Lodged' then c.wished_remedy end as wished,
                   array(select encode(f.sha256, 'hex') from file f
                          where f.complaint_id = c.id and f.message_id is not distinct from m.id order by f.id) as files
              from timeline t join complaint c on c.id = t.complaint_id
              left join message m on m.id = (t.data ->> 'messageId')::bigint and m.complaint_id = c.id
             where t.event in ('Lodged', 'Wrote') and (:number::text is null or c.number = :number)
             order by c.id, t.seq
            """;

    /** Every message has its entry; who puts one beside them has invented it. */
    static final String INVENTED = """
            select c.number, m.id from message m join complaint c on c.id = m.complaint_id
             where (:number::text is null or c.number = :number)
               and not exists (select from timeline t where t.complaint_id = m.complaint_id and t.event = 'Wrote'
                                                        and (t.data ->> 'messageId')::bigint = m.id)
             order by m.id limit 1
            """;

    private final JdbcTemplate jdbc;
    private final EventJson json;

    Showing(DataSource database, EventJson json) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(PORTION);
        this.json = json;
    }

    /** Of one complaint, or of all when {@code number} is null. */
    Optional<Finding> firstDifferent(@Nullable String number) {
        return asked(TOLD, number, this::firstOther).or(() -> asked(INVENTED, number, Showing::invented));
    }

    private Optional<Finding> asked(
            String sql, @Nullable String number, ResultSetExtractor<Optional<Finding>> reading) {
        return JdbcClient.create(jdbc).sql(sql).param("number", number).query(reading);
    }

    private Optional<Finding> firstOther(ResultSet rows) throws SQLException {
        var found = Optional.<Finding>empty();
        while (found.isEmpty() && rows.next()) {
            found = Optional.ofNullable(other(rows));
        }
        return found;
    }

    private static Optional<Finding> invented(ResultSet row) throws SQLException {
        return row.next()
                ? Optional.of(new Finding.Invented(row.getString("number"), row.getLong("id")))
                : Optional.empty();
    }

    private @Nullable Finding other(ResultSet row) throws SQLException {
        var kept = new EventJson.Kept(row.getString("data"), row.getString("words"));
        var number = row.getString("number");
        var event = json.read(row.getString("event"), kept);
        boolean erased = kept.words() == null;
        int seq = row.getInt("seq");
        if (event instanceof Wrote wrote) {
            if (row.getObject("message") == null) {
                return new Finding.Gone(number, seq);
            }
            boolean same = same(wrote.words(), row.getString("said"), erased)
                    && wrote.direction().name().equals(row.getString("direction"));
            return same ? files(row, wrote.fileHashes()) : new Finding.Reworded(number, seq);
        }
        if (event instanceof Lodged lodged) {
            boolean same = same(lodged.narrative(), row.getString("narrative"), erased)
                    && same(lodged.subject(), row.getString("subject"), erased)
                    && same(lodged.wishedRemedy(), row.getString("wished"), erased);
            return same ? files(row, lodged.fileHashes()) : new Finding.Reworded(number, seq);
        }
        return null;
    }

    /** Entries of early releases did not commit to the words; there is nothing to compare then. */
    private static boolean same(@Nullable String written, @Nullable String shown, boolean erased) {
        return written == null || written.equals(shown) || (erased && written.equals(Seal.ERASED));
    }

    private static @Nullable Finding files(ResultSet row, @Nullable List<String> written) throws SQLException {
        var there = List.of((String[]) row.getArray("files").getArray());
        return written == null || written.equals(there)
                ? null
                : new Finding.OtherFiles(row.getString("number"), row.getInt("seq"));
    }
}
