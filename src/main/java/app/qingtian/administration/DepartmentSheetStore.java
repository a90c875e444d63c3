package app.qingtian.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of departments as administrators see them. */
@Repository
class DepartmentSheetStore {

    private static final String COLUMNS = """
            select d.key, d.zh, d.en, coalesce(above.key, '') as parent, coalesce(l.login, '') as liaison,
                   coalesce(o.login, '') as overseer, d.active
              from department d
              left join department above on above.id = d.parent_id
              left join person l on l.id = d.liaison_id
              left join person o on o.id = d.overseer_id
            """;

    static final String ONE = COLUMNS + "where d.key = :key";

    static final String ALL = COLUMNS + "order by d.active desc, d.front_door desc, d.id";

    static final String INSERT =
            "insert into department (key, zh, en) values (:key, :zh, :en) on conflict (key) do nothing";

    static final String WRITE = """
            update department
               set zh = :zh, en = :en, active = cast(:active as boolean),
                   parent_id = (select above.id from department above where above.key = :parent),
                   liaison_id = (select p.id from person p where p.login = :liaison),
                   overseer_id = (select p.id from person p where p.login = :overseer)
             where key = :key
            """;

    static final String GONE = "select not active as gone from person where login = :login";

    /** What keeps a department from going: its people, what it was asked, what it owns, what stands under it. */
    static final String HELD = """
            select d.front_door,
                   (select count(*) from person p where p.department_id = d.id and p.active) as people,
                   (select count(*) from referral r where r.department_id = d.id and r.returned_at is null and r.answered_at is null)
                     + (select count(*) from complaint c where c.department_id = d.id and c.open) as work,
                   (select count(*) from department under where under.parent_id = d.id and under.active) as below
              from department d where d.key = :key
            """;

    private final JdbcClient jdbc;

    DepartmentSheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Held(boolean frontDoor, int people, int work, int below) {}

    Optional<Map<String, String>> fields(String key) {
        return jdbc.sql(ONE).param("key", key).query((row, _) -> fields(row)).optional();
    }

    List<Sheet> all() {
        return jdbc.sql(ALL)
                .query((row, _) -> new Sheet(Noun.DEPARTMENT, row.getString("key"), fields(row), 0))
                .list();
    }

    boolean insert(String key, String zh, String en) {
        return jdbc.sql(INSERT)
                        .param("key", key)
                        .param("zh", zh)
                        .param("en", en)
                        .update()
                == 1;
    }

    void write(Sheet sheet) {
        jdbc.sql(WRITE).param("key", sheet.key()).params(sheet.fields()).update();
    }

    /** Whether somebody left; empty where nobody has this login. */
    Optional<Boolean> gone(String login) {
        return jdbc.sql(GONE)
                .param("login", login)
                .query((row, _) -> row.getBoolean("gone"))
                .optional();
    }

    Held held(String key) {
        return jdbc.sql(HELD)
                .param("key", key)
                .query((row, _) -> new Held(
                        row.getBoolean("front_door"), row.getInt("people"), row.getInt("work"), row.getInt("below")))
                .single();
    }

    private static Map<String, String> fields(ResultSet row) throws SQLException {
        var fields = new LinkedHashMap<String, String>();
        for (var name : List.of("zh", "en", "parent", "liaison", "overseer")) {
            fields.put(name, row.getString(name));
        }
        fields.put(Sheet.ACTIVE, String.valueOf(row.getBoolean("active")));
        return fields;
    }
}
