package app.qingtian.beside;

import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of drafts. */
@Repository
class DraftStore {

    /** True where there was none before. An older one, from a machine that was slow to send, does not win. */
    static final String KEEP = """
            insert into draft (person_id, complaint_id, form, at, content) values (:person, :complaint, :form, :now, :content)
            on conflict (person_id, complaint_id, form) do update set at = excluded.at, content = excluded.content
             where draft.at <= excluded.at
            returning (xmax = 0) as fresh
            """;

    static final String TRIM = """
            delete from draft where person_id = :person and (complaint_id, form) in (
              select complaint_id, form from draft where person_id = :person order by at desc offset :most)
            """;

    static final String FIND =
            "select at, content from draft where person_id = :person and complaint_id = :complaint and form = :form";

    /** Of the page's own complaint; the number finds it by its unique index. */
    static final String OF_PAGE = """
            select at, content from draft
             where person_id = :person and form = :form and complaint_id = (select id from complaint where number = :number)
            """;

    static final String DROP =
            "delete from draft where person_id = :person and complaint_id = :complaint and form = :form";

    static final String CLEAR = "delete from draft where at < :before";

    private final JdbcClient jdbc;
    private final Queries queries;

    DraftStore(JdbcClient jdbc, Queries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    /** Whose draft of which form about which complaint. */
    record Place(long personId, long complaintId, String form) {}

    boolean keep(Place place, String content, Instant now) {
        return at(KEEP, place)
                .param("content", content)
                .param("now", Times.sql(now))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void trim(long personId, int most) {
        jdbc.sql(TRIM).param("person", personId).param("most", most).update();
    }

    Optional<Drafts.Draft> find(Place place) {
        return at(FIND, place).query(DraftStore::draft).optional();
    }

    Query<Optional<Drafts.Draft>> ofPage(long personId, String number, String form) {
        return queries.sql(OF_PAGE)
                .param("person", personId)
                .param("number", number)
                .param("form", form)
                .optional(DraftStore::draft);
    }

    void drop(Place place) {
        at(DROP, place).update();
    }

    int clear(Instant before) {
        return jdbc.sql(CLEAR).param("before", Times.sql(before)).update();
    }

    private static Drafts.Draft draft(ResultSet row, int index) throws SQLException {
        return new Drafts.Draft(Times.at(row, "at"), row.getString("content"));
    }

    private JdbcClient.StatementSpec at(String sql, Place place) {
        return jdbc.sql(sql)
                .param("person", place.personId())
                .param("complaint", place.complaintId())
                .param("form", place.form());
    }
}
