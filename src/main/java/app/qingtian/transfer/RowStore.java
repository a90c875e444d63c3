package app.qingtian.transfer;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about the rows of spreadsheets. */
@Repository
class RowStore {

    static final String INSERT =
            "insert into import_row (import_id, number, key, cells, faults, state) values (?, ?, ?, ?, ?::json, ?)";

    /** Those that were taken over before, by their keys. */
    static final String RECOGNISE = """
            update import_row r set state = 'KNOWN', cells = null, faults = null, made = k.made
              from import_key k
             where r.import_id = :id and k.cargo = :cargo and k.source = :source and k.key = r.key
            """;

    static final String TALLY = """
            select count(*) filter (where state = 'GOOD') as good, count(*) filter (where state = 'WRONG') as wrong,
                   count(*) filter (where state = 'KNOWN') as known, count(*) filter (where state = 'DONE') as done
              from import_row where import_id = :id
            """;

    static final String WRONG = """
            select number, faults::text from import_row
             where import_id = :id and state = 'WRONG' and number > :after order by number limit :limit
            """;

    static final String WAITING = """
            select number, key, cells from import_row
             where import_id = :id and state = 'GOOD' order by number limit :limit
            """;

    static final String CLAIM = """
            insert into import_key (cargo, source, key, import_id, made) values (:cargo, :source, :key, :id, '')
            on conflict do nothing
            """;

    static final String NAME =
            "update import_key set made = :made where cargo = :cargo and source = :source and key = :key";

    static final String SETTLE = """
            update import_row set state = :state, made = :made, faults = :faults::json, cells = null
             where import_id = :id and number = :number
            """;

    /** What nobody took over goes with the words in it. */
    static final String CLEAR = """
            delete from import_row r using import i
             where i.id = r.import_id and i.made_at < :before and i.state <> 'RUNNING' and r.state in ('GOOD', 'WRONG')
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper mapper = JsonMapper.shared();

    RowStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A row that waits, or that is wrong. */
    record Row(int number, String key, List<String> cells, List<Fault> faults) {}

    void insert(long id, List<Row> rows) {
        batches.batchUpdate(INSERT, rows, rows.size(), (statement, row) -> {
            boolean good = row.faults().isEmpty();
            statement.setLong(1, id);
            statement.setInt(2, row.number());
            statement.setString(3, row.key());
            statement.setArray(
                    4,
                    good
                            ? statement
                                    .getConnection()
                                    .createArrayOf("text", row.cells().toArray())
                            : null);
            statement.setObject(5, good ? null : mapper.writeValueAsString(row.faults()), Types.VARCHAR);
            statement.setString(6, good ? "GOOD" : "WRONG");
        });
    }

    void recognise(Import it) {
        jdbc.sql(RECOGNISE)
                .param("id", it.id())
                .param("cargo", it.cargo().name())
                .param("source", it.source())
                .update();
    }

    Import.Tally tally(long id) {
        return jdbc.sql(TALLY)
                .param("id", id)
                .query((row, _) -> new Import.Tally(
                        row.getInt("good"), row.getInt("wrong"), row.getInt("known"), row.getInt("done")))
                .single();
    }

    List<Import.Wrong> wrong(long id, int after, int limit) {
        return jdbc.sql(WRONG)
                .param("id", id)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Import.Wrong(row.getInt("number"), faults(row)))
                .list();
    }

    List<Row> waiting(long id, int limit) {
        return jdbc.sql(WAITING)
                .param("id", id)
                .param("limit", limit)
                .query((row, _) ->
                        new Row(row.getInt("number"), row.getString("key"), ImportStore.texts(row, "cells"), List.of()))
                .list();
    }

    /** False for what was taken over before. */
    boolean claim(Import it, String key) {
        return about(it, CLAIM, key).param("id", it.id()).update() == 1;
    }

    void name(Import it, String key, String made) {
        about(it, NAME, key).param("made", made).update();
    }

    private JdbcClient.StatementSpec about(Import it, String sql, String key) {
        return jdbc.sql(sql)
                .param("cargo", it.cargo().name())
                .param("source", it.source())
                .param("key", key);
    }

    /** What became of a row; its words go. */
    void settle(long id, int number, Fate fate) {
        jdbc.sql(SETTLE)
                .param("id", id)
                .param("number", number)
                .param("state", fate.state())
                .param("made", fate.made())
                .param("faults", fate.faults().isEmpty() ? null : mapper.writeValueAsString(fate.faults()))
                .update();
    }

    void clear(Instant before) {
        jdbc.sql(CLEAR).param("before", Times.sql(before)).update();
    }

    /** DONE under a name of ours, KNOWN, or WRONG after all. */
    record Fate(String state, @Nullable String made, List<Fault> faults) {

        static final String WRONG = "WRONG";

        static Fate done(String made) {
            return new Fate("DONE", made, List.of());
        }

        static Fate known() {
            return new Fate("KNOWN", null, List.of());
        }

        static Fate wrong(List<Fault> faults) {
            return new Fate(WRONG, null, faults);
        }
    }

    private List<Fault> faults(ResultSet row) throws SQLException {
        return mapper.readValue(row.getString("faults"), new TypeReference<>() {});
    }
}
