package app.qingtian.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about departments. */
@Component
class DepartmentStore {

    private static final String ALL =
            "select id, key, zh, en, liaison_id, overseer_id, front_door, parent_id, active from department order by front_door desc, id";

    private static final String INSERT = """
            insert into department (key, zh, en, liaison_id, overseer_id, front_door)
            values (:key, :zh, :en, :liaison, :overseer, :frontDoor)
            on conflict (key) do nothing
            returning id
            """;

    private static final String APPOINT = """
            insert into department (key, zh, en, liaison_id, overseer_id, front_door)
            values (:key, :zh, :en, :liaison, :overseer, :frontDoor)
            on conflict (key) do update
               set liaison_id = coalesce(excluded.liaison_id, department.liaison_id),
                   overseer_id = coalesce(excluded.overseer_id, department.overseer_id)
            """;

    private static final String RESPONSIBLE = """
            update department set liaison_id = coalesce(liaison_id, :person), overseer_id = coalesce(overseer_id, :person)
            """;

    private static final String FURNISHING = "select pg_advisory_xact_lock(hashtext('first_start'))";

    private final JdbcClient jdbc;

    DepartmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Department> all() {
        return jdbc.sql(ALL).query((row, _) -> department(row)).list();
    }

    /** Waits for another node that furnishes the house just now; two at once would deadlock. */
    void takeTurnFurnishing() {
        jdbc.sql(FURNISHING).query((_, _) -> true).single();
    }

    /** Writes a department, whatever id it carries; empty when the key is taken. */
    Optional<Long> insert(Department department) {
        return described(INSERT, department)
                .query((row, _) -> row.getLong("id"))
                .optional();
    }

    /** Writes a department, or names the people of the one that is there. */
    void appoint(Department department) {
        described(APPOINT, department).update();
    }

    /** Names the person wherever nobody has been named. */
    void fillGaps(long personId) {
        jdbc.sql(RESPONSIBLE).param("person", personId).update();
    }

    private JdbcClient.StatementSpec described(String sql, Department department) {
        return jdbc.sql(sql)
                .param("key", department.key())
                .param("zh", department.zh())
                .param("en", department.en())
                .param("liaison", department.liaisonId())
                .param("overseer", department.overseerId())
                .param("frontDoor", department.frontDoor());
    }

    private static Department department(ResultSet row) throws SQLException {
        return new Department(
                row.getLong("id"),
                row.getString("key"),
                row.getString("zh"),
                row.getString("en"),
                row.getObject("liaison_id", Long.class),
                row.getObject("overseer_id", Long.class),
                row.getBoolean("front_door"),
                row.getObject("parent_id", Long.class),
                row.getBoolean("active"));
    }
}
