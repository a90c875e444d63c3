package app.qingtian.grievance;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Discreet;
import app.qingtian.grievance.Suggestion.Shelf;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Roster;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the suggestions. */
@Repository
class SuggestionStore {

    static final String INSERT = """
            insert into suggestion (complaint_id, department_id, words, at, person_id)
            values (:complaint, :department, :words, :now, :person)
            """;

    static final String REPLACE = """
            update suggestion set replaced_at = :now
             where complaint_id = :complaint and read_at is null and replaced_at is null
            """;

    static final String READ = """
            update suggestion set read_at = :now, read_by = :person, reply = :reply
             where id = :id and read_at is null and replaced_at is null
            """;

    private static final String SELECT = """
            select s.id, c.number, s.words, s.person_id, s.department_id, s.at, s.read_at, s.read_by, s.reply
              from suggestion s join complaint c on c.id = s.complaint_id
            """;

    static final String BY_ID = SELECT + " where s.id = :id and " + Discreet.SQL;

    /** Rides suggestion_unread. */
    static final String UNREAD = SELECT + """
             where s.read_at is null and s.replaced_at is null and s.id > :after and %s
               and (:departments::bigint[] is null or s.department_id = any(:departments::bigint[]))
             order by s.id limit :limit
            """.formatted(Discreet.SQL);

    /** Rides suggestion_was_read. */
    static final String WERE_READ = SELECT + """
             where s.read_at is not null and (:after = 0 or s.id < :after) and %s
               and (:departments::bigint[] is null or s.department_id = any(:departments::bigint[]))
             order by s.id desc limit :limit
            """.formatted(Discreet.SQL);

    /** Rides suggestion_of_person. */
    static final String MINE = SELECT + """
             where s.person_id = :me and s.replaced_at is null and (:after = 0 or s.id < :after) and %s
             order by s.id desc limit :limit
            """.formatted(Discreet.SQL);

    private final JdbcClient jdbc;
    private final Roster roster;

    SuggestionStore(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    void insert(Complaint complaint, String words, long personId, Instant now) {
        jdbc.sql(INSERT)
                .param("complaint", complaint.id())
                .param("department", complaint.departmentId())
                .param("words", words)
                .param("now", Times.sql(now))
                .param("person", personId)
                .update();
    }

    void replace(Complaint complaint, Instant now) {
        jdbc.sql(REPLACE)
                .param("complaint", complaint.id())
                .param("now", Times.sql(now))
                .update();
    }

    boolean read(long id, long personId, @Nullable String reply, Instant now) {
        return jdbc.sql(READ)
                        .param("id", id)
                        .param("person", personId)
                        .param("reply", reply)
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }

    Optional<Suggestion> byId(Reader reader, long id) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .param("me", reader.personId())
                .query(this::suggestion)
                .optional();
    }

    /** Of these departments, or of all where they are null. */
    List<Suggestion> on(Reader reader, Shelf shelf, Long @Nullable [] departments, Suggestions.Page page) {
        return jdbc.sql(shelf == Shelf.UNREAD ? UNREAD : WERE_READ)
                .param("me", reader.personId())
                .param("departments", departments)
                .param("after", page.after())
                .param("limit", page.rows() + 1)
                .query(this::suggestion)
                .list();
    }

    List<Suggestion> by(long personId, Suggestions.Page page) {
        return jdbc.sql(MINE)
                .param("me", personId)
                .param("after", page.after())
                .param("limit", page.rows() + 1)
                .query(this::suggestion)
                .list();
    }

    private Suggestion suggestion(ResultSet row, int index) throws SQLException {
        return new Suggestion(
                row.getLong("id"),
                row.getString("number"),
                row.getString("words"),
                Objects.requireNonNullElse(roster.name(row, "person_id"), ""),
                row.getLong("department_id"),
                Times.at(row, "at"),
                Times.atOrNull(row, "read_at"),
                roster.name(row, "read_by"),
                row.getString("reply"));
    }
}
