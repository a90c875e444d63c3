package app.qingtian.administration;

import app.qingtian.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of people as administrators see them. */
@Repository
class PersonSheetStore {

    private static final String COLUMNS = """
            select p.login, p.name, coalesce(p.direct_line, '') as direct_line, d.key as department,
                   array_to_string(p.roles, ',') as roles, p.active
              from person p join department d on d.id = p.department_id
            """;

    static final String ONE = COLUMNS + "where p.login = :login";

    static final String LIST = COLUMNS + """
            where p.active = :active and p.login > :after
              and (:q = '' or position(:q in lower(p.name)) > 0 or position(:q in p.login) > 0)
            order by p.login limit :limit
            """;

    static final String WRITE = """
            update person
               set name = :name, direct_line = nullif(:directLine, ''),
                   department_id = (select d.id from department d where d.key = :department),
                   roles = coalesce(string_to_array(nullif(:roles, ''), ','), '{}'),
                   session_version = session_version + case when active and not cast(:active as boolean) then 1 else 0 end,
                   active = cast(:active as boolean)
             where login = :login
            """;

    /** Those who have come in at least once: whoever never did may not know how. */
    static final String ADMINISTRATORS = """
            select count(*) as others from person
            where active and 'ADMINISTRATOR' = any(roles) and login <> :login and password_chosen_at is not null
            """;

    /** Rides complaint_open_by_owner. */
    static final String OPEN = """
            select c.number from complaint c join person p on p.id = c.owner_id
            where p.login = :login and c.open order by c.next_due_at, c.id
            """;

    /** Those that are no secret of a few. */
    static final String PLAIN = """
            select count(*) from complaint c join person p on p.id = c.owner_id
            where p.login = :login and c.open and not c.confidential
            """;

    private final JdbcClient jdbc;

    PersonSheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Map<String, String>> fields(String login) {
        return jdbc.sql(ONE)
                .param("login", login)
                .query((row, _) -> fields(row))
                .optional();
    }

    List<Sheet> list(Staff.Question asked) {
        return jdbc.sql(LIST)
                .param("active", !asked.left())
                .param("after", asked.after())
                .param("q", asked.q().toLowerCase(java.util.Locale.ROOT))
                .param("limit", asked.limit() + 1)
                .query((row, _) -> new Sheet(Noun.PERSON, row.getString("login"), fields(row), 0))
                .list();
    }

    void write(Sheet sheet) {
        jdbc.sql(WRITE).param("login", sheet.key()).params(sheet.fields()).update();
    }

    int otherAdministrators(String login) {
        return jdbc.sql(ADMINISTRATORS)
                .param("login", login)
                .query((row, _) -> row.getInt("others"))
                .single();
    }

    int open(String login) {
        return jdbc.sql(PLAIN).param("login", login).query(Integer.class).single();
    }

    /** Of the open complaints they own, in the order of the next promise. */
    List<String> numbers(String login) {
        return jdbc.sql(OPEN)
                .param("login", login)
                .query((row, _) -> row.getString("number"))
                .list();
    }

    private static Map<String, String> fields(ResultSet row) throws SQLException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", row.getString("name"));
        fields.put("directLine", row.getString("direct_line"));
        fields.put("department", row.getString("department"));
        fields.put("roles", ordered(row.getString("roles")));
        fields.put(Sheet.ACTIVE, String.valueOf(row.getBoolean("active")));
        return fields;
    }

    /** Always in one order, so that the same roles are no change. */
    private static String ordered(String roles) {
        return Stream.of(roles.split(","))
                .filter(it -> !it.isEmpty())
                .map(Role::valueOf)
                .sorted()
                .map(Role::name)
                .collect(Collectors.joining(","));
    }
}
