package app.qingtian.export;

import app.qingtian.kernel.Times;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about lists that left the house. */
@Repository
class ExportStore {

    static final String NOTE = """
            insert into export (at, person_id, list, asked, format, rows)
            values (:now, :person, :list, :asked, :format, :rows)
            """;

    static final String ALL = """
            select e.id, e.at, p.name, e.list, e.asked <> '' as narrowed, case when e.person_id = :me then e.asked end as asked, e.format, e.rows
              from export e join person p on p.id = e.person_id
             where e.id < :before
             order by e.id desc
             limit :limit
            """;

    private final JdbcClient jdbc;

    ExportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Note(Listing listing, Exports.Taking taking, int rows) {}

    void note(Note note, Instant now) {
        jdbc.sql(NOTE)
                .param("now", Times.sql(now))
                .param("person", note.taking().personId())
                .param("list", note.listing().name())
                .param("asked", note.listing().asked())
                .param("format", note.taking().format().name())
                .param("rows", note.rows())
                .update();
    }

    /** As {@code me} may read it. */
    List<Export> all(long me, long before, int limit) {
        return jdbc.sql(ALL)
                .param("me", me)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new Export(
                        row.getLong("id"),
                        Times.at(row, "at"),
                        row.getString("name"),
                        row.getString("list"),
                        row.getBoolean("narrowed"),
                        row.getString("asked"),
                        row.getString("format"),
                        row.getInt("rows")))
                .list();
    }
}
