package app.qingtian.shelf;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of what people keep at their desk. */
@Repository
class ShelfStore {

    /** Rides saved_view_of_owner and saved_view_shared. Own ones first, each by name. */
    static final String OF = """
            select id, owner_id, name, shared, terms::text from saved_view
             where gone_at is null and (owner_id = :person or shared)
             order by owner_id = :person desc, lower(name), id limit 200
            """;

    /** Two savings of one person at once are counted one after the other. */
    static final String LOCK = "select pg_advisory_xact_lock(hashtext('saved_view'), :person::int)";

    static final String INSERT = """
            insert into saved_view (owner_id, name, shared, terms, made_at)
            values (:person, :name, :shared, :terms::json, :now) returning id
            """;

    static final String CHANGE =
            "update saved_view set name = :name, shared = :shared, terms = :terms::json where id = :id and gone_at is null";

    static final String END =
            "update saved_view set gone_at = :now, gone_by = :person where id = :id and gone_at is null";

    static final String COLUMNS = "select columns from list_columns where person_id = :person";

    static final String CHOOSE = """
            insert into list_columns (person_id, columns) values (:person, :columns)
            on conflict (person_id) do update set columns = excluded.columns
            """;

    private static final TypeReference<Map<String, String>> TERMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    ShelfStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedView> of(long person) {
        return jdbc.sql(OF).param("person", person).query(this::view).list();
    }

    void lock(long person) {
        jdbc.sql(LOCK).param("person", person).query((_, _) -> true).single();
    }

    long insert(long person, SavedViews.Wish wish, Instant now) {
        return jdbc.sql(INSERT)
                .param("person", person)
                .param("name", wish.name())
                .param("shared", wish.shared())
                .param("terms", json.writeValueAsString(wish.terms()))
                .param("now", Times.sql(now))
                .query(Long.class)
                .single();
    }

    void change(long id, SavedViews.Wish wish) {
        jdbc.sql(CHANGE)
                .param("id", id)
                .param("name", wish.name())
                .param("shared", wish.shared())
                .param("terms", json.writeValueAsString(wish.terms()))
                .update();
    }

    void end(long id, long by, Instant now) {
        jdbc.sql(END)
                .param("id", id)
                .param("person", by)
                .param("now", Times.sql(now))
                .update();
    }

    List<Column> columns(long person) {
        return jdbc.sql(COLUMNS)
                .param("person", person)
                .query((row, _) -> columns((String[]) row.getArray("columns").getArray()))
                .optional()
                .orElse(Column.USUAL);
    }

    void choose(long person, List<Column> columns) {
        jdbc.sql(CHOOSE)
                .param("person", person)
                .param("columns", columns.stream().map(Column::name).toArray(String[]::new))
                .update();
    }

    /** A newer node may know columns that this one does not. */
    private static List<Column> columns(String[] names) {
        var chosen = List.of(names);
        return Arrays.stream(Column.values())
                .filter(it -> chosen.contains(it.name()))
                .toList();
    }

    private SavedView view(ResultSet row, int index) throws SQLException {
        return new SavedView(
                row.getLong("id"),
                row.getLong("owner_id"),
                row.getString("name"),
                row.getBoolean("shared"),
                json.readValue(row.getString("terms"), TERMS));
    }
}
