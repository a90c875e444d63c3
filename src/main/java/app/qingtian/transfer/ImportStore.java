package app.qingtian.transfer;

import app.qingtian.kernel.Language;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about spreadsheets as a whole. */
@Repository
class ImportStore {

    private static final String COLUMNS = """
            select i.id, i.cargo, i.file, i.source, i.columns, i.unknown, i.zone, i.language, i.made_at, i.made_by, i.state,
                   i.started_at, i.ended_at
              from import i
            """;

    static final String INSERT = """
            insert into import (cargo, file, source, columns, unknown, zone, language, made_at, made_by)
            values (:cargo, :file, :source, :columns, :unknown, :zone, :language, :now, :person)
            returning id
            """;

    static final String BY_ID = COLUMNS + " where i.id = :id";

    static final String LATEST = COLUMNS + " order by i.id desc limit 50";

    /** One after the other; what another node is at is left to it. */
    static final String NEXT = COLUMNS + " where i.state = 'RUNNING' order by i.id limit 1 for update skip locked";

    static final String START = """
            update import set state = 'RUNNING', started_at = :now, started_by = :person, ended_at = null
             where id = :id and state in ('LOOKED', 'CANCELLED')
            """;

    static final String END =
            "update import set state = :state, ended_at = :now where id = :id and state in ('LOOKED', 'RUNNING')";

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of a spreadsheet before its rows. */
    record Draft(Cargo cargo, String file, String source, Heading heading, ZoneId zone) {}

    long insert(Draft draft, Import.By by) {
        return jdbc.sql(INSERT)
                .param("cargo", draft.cargo().name())
                .param("file", draft.file())
                .param("source", draft.source())
                .param("columns", draft.heading().names().toArray(String[]::new))
                .param("unknown", draft.heading().unknown().toArray(String[]::new))
                .param("zone", draft.zone().getId())
                .param("language", by.language().name())
                .param("now", Times.sql(by.at()))
                .param("person", by.personId())
                .query(Long.class)
                .single();
    }

    Optional<Import> byId(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(ImportStore::read).optional();
    }

    List<Import> latest() {
        return jdbc.sql(LATEST).query(ImportStore::read).list();
    }

    Optional<Import> next() {
        return jdbc.sql(NEXT).query(ImportStore::read).optional();
    }

    boolean start(long id, long person, Instant now) {
        return jdbc.sql(START)
                        .param("id", id)
                        .param("person", person)
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }

    boolean end(long id, Import.State state, Instant now) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("state", state.name())
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }

    private static Import read(ResultSet row, int index) throws SQLException {
        return new Import(
                row.getLong("id"),
                Cargo.valueOf(row.getString("cargo")),
                row.getString("file"),
                row.getString("source"),
                texts(row, "columns"),
                texts(row, "unknown"),
                ZoneId.of(row.getString("zone")),
                new Import.By(
                        row.getLong("made_by"), Times.at(row, "made_at"), Language.valueOf(row.getString("language"))),
                Import.State.valueOf(row.getString("state")),
                Times.atOrNull(row, "started_at"),
                Times.atOrNull(row, "ended_at"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
