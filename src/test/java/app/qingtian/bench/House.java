package app.qingtian.bench;

import app.qingtian.kernel.Sha256;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The company that is measured: eleven departments besides the front door, and who works in them. */
record House(List<Member> handlers, List<Member> liaisons, long door, long doorDepartment) {

    static final String PASSWORD = "seven-birds-over-the-lake";

    /** Scripts know it from here only; the database is the benchmark's own and listens to nobody else. */
    static final String TOKEN = "qt_" + "bench".repeat(8) + "tok";

    /** The same for the liaison of the first department, who answers what is referred there. */
    static final String LIAISON_TOKEN = "qt_" + "bench".repeat(8) + "lia";

    static final int HANDLERS = 48;
    static final int DEPARTMENTS = 11;

    record Member(long id, long department, String login) {}

    private static final String FRONT = """
            insert into department (key, zh, en, front_door) values ('care', '客服中心', 'Customer care', true) on conflict do nothing
            """;

    private static final String DEPARTMENT = """
            insert into department (key, zh, en) values ('bench-' || ?, '部门' || ?, 'Department ' || ?)
            on conflict (key) do update set zh = excluded.zh returning id
            """;

    private static final String PERSON = """
            insert into person (login, name, direct_line, department_id, roles, password_hash, password_chosen_at, created_at)
            values (?, ?, '021-5555 0100', ?, ?, ?, now(), now())
            on conflict (login) do update set name = excluded.name returning id
            """;

    private static final String RESPONSIBLE = """
            update department set liaison_id = ?, overseer_id = ? where id = ?
            """;

    private static final String TOKEN_ROW = """
            insert into api_token (person_id, name, hash, scopes, created_at) values (?, 'bench', ?, '{all}', now())
            on conflict (hash) do nothing
            """;

    /** Lets them move in; those who are there already stay. */
    static House furnish(Connection connection) throws SQLException {
        var hash = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD);
        execute(connection, FRONT);
        long front = id(connection, "select id from department where front_door");
        var liaisons = new ArrayList<Member>();
        var handlers = new ArrayList<Member>();
        long door = person(connection, "bench-door", front, "LIAISON", hash);
        execute(connection, RESPONSIBLE, door, door, front);
        for (int i = 1; i <= DEPARTMENTS; i++) {
            long department = id(connection, DEPARTMENT, i, i, i);
            var liaison = new Member(
                    person(connection, "bench-liaison-" + i, department, "LIAISON", hash),
                    department,
                    "bench-liaison-" + i);
            execute(connection, RESPONSIBLE, liaison.id(), liaison.id(), department);
            liaisons.add(liaison);
        }
        for (int i = 1; i <= HANDLERS; i++) {
            long department = i % 3 == 0 ? liaisons.get(i % DEPARTMENTS).department() : front;
            handlers.add(new Member(
                    person(connection, "bench-" + i, department, "HANDLER", hash), department, "bench-" + i));
        }
        long all = person(connection, "bench-program", front, "ADMINISTRATOR", hash);
        execute(connection, TOKEN_ROW, all, Sha256.of(TOKEN));
        execute(connection, TOKEN_ROW, liaisons.getFirst().id(), Sha256.of(LIAISON_TOKEN));
        return new House(handlers, liaisons, door, front);
    }

    private static long person(Connection connection, String login, long department, String role, String hash)
            throws SQLException {
        var roles = connection.createArrayOf("text", new Object[] {role});
        return id(connection, PERSON, login, login, department, roles, hash);
    }

    private static long id(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
