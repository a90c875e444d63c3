package app.qingtian.identity;

import app.qingtian.kernel.Language;
import app.qingtian.kernel.Look;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about people. */
@Component
class PersonStore {

    private static final String COLUMNS = """
            select id, login, name, direct_line, department_id, roles, language, zone, theme, density, single_keys,
                   session_version, active, password_chosen_at is not null as chosen,
                   exists (select from second_step s
                            where s.person_id = person.id and s.ended_at is null and s.confirmed_at is not null) as second_step,
                   array(select extract(epoch from s.started_at)::bigint from login_session s
                          where s.person_id = person.id and s.started_at > now() - interval '12 hours'
                            and s.ended_at is not null and s.version = person.session_version) as ended
            from person
            """;

    private static final String BY_ID = COLUMNS + "where id = :id";

    private static final String BY_LOGIN = COLUMNS + "where login = :login";

    private static final String DIRECTORY = COLUMNS + """
            where active and login > :after
              and (:q = '' or position(:q in lower(name)) > 0 or position(:q in login) > 0)
            order by login
            limit :limit
            """;

    private static final String IN_ROLE = COLUMNS + "where active and :role = any(roles) order by id limit 20";

    static final String CARDS = "select id, name, direct_line from person";

    private static final String INSERT = """
            insert into person (login, name, direct_line, department_id, roles, language, zone, password_hash, created_at)
            values (:login, :name, :directLine, :department, :roles, :language, :zone, :hash, :now)
            on conflict (login) do nothing
            returning id
            """;

    private static final String PASSWORD = """
            update person set password_hash = :hash, password_chosen_at = :chosenAt, session_version = session_version + 1
            where id = :id
            """;

    private static final String SETTINGS = """
            update person set language = :language, zone = :zone, direct_line = :directLine, theme = :theme, density = :density,
                   single_keys = :keys
            where id = :id
            """;

    static final String EMAIL = "select email from person where id = :id";

    static final String REACH = "update person set email = :email where id = :id";

    private static final String END_SESSIONS = "update person set session_version = session_version + 1 where id = :id";

    private static final String DISABLE =
            "update person set active = false, session_version = session_version + 1 where id = :id";

    static final String CAPACITIES = "select id, capacity from person where id = any(:people) and capacity is not null";

    static final String CAPACITY = "update person set capacity = :open where id = :id";

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> byId(long id) {
        return jdbc.sql(BY_ID).param("id", id).query((row, _) -> account(row)).optional();
    }

    Optional<Account> byLogin(String login) {
        return jdbc.sql(BY_LOGIN)
                .param("login", login)
                .query((row, _) -> account(row))
                .optional();
    }

    Optional<Roster.Card> card(long id) {
        return jdbc.sql(CARDS + " where id = :id")
                .param("id", id)
                .query((row, _) -> card(row))
                .optional();
    }

    /** Of everybody, by id. */
    Map<Long, Roster.Card> cards() {
        return jdbc.sql(CARDS).query(rows -> {
            var cards = new HashMap<Long, Roster.Card>();
            while (rows.next()) {
                cards.put(rows.getLong("id"), card(rows));
            }
            return cards;
        });
    }

    private static Roster.Card card(ResultSet row) throws SQLException {
        return new Roster.Card(row.getString("name"), row.getString("direct_line"));
    }

    Optional<String> passwordHash(long id) {
        return jdbc.sql("select password_hash from person where id = :id")
                .param("id", id)
                .query((row, _) -> row.getString("password_hash"))
                .optional();
    }

    List<Account> directory(String q, String after, int limit) {
        return jdbc.sql(DIRECTORY)
                .param("q", q)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> account(row))
                .list();
    }

    /** Empty when the login is taken. */
    Optional<Long> insert(NewPerson person, String hash, Instant now) {
        return jdbc.sql(INSERT)
                .param("login", person.login())
                .param("name", person.name())
                .param("directLine", person.directLine())
                .param("department", person.departmentId())
                .param("roles", person.roles().stream().map(Role::name).toArray(String[]::new))
                .param("language", person.language().name())
                .param("zone", person.zone().getId())
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getLong("id"))
                .optional();
    }

    /** Ends every session of the person; {@code chosenAt} is null for a one-time password. */
    void password(long id, String hash, @Nullable Instant chosenAt) {
        jdbc.sql(PASSWORD)
                .param("id", id)
                .param("hash", hash)
                .param("chosenAt", chosenAt == null ? null : chosenAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void settings(long id, Settings settings) {
        jdbc.sql(SETTINGS)
                .param("id", id)
                .param("language", settings.language().name())
                .param("zone", settings.zone().getId())
                .param("directLine", settings.directLine())
                .param("theme", settings.look().theme().name())
                .param("density", settings.look().density().name())
                .param("keys", settings.look().keys())
                .update();
    }

    Optional<String> email(long id) {
        return jdbc.sql(EMAIL)
                .param("id", id)
                .query((row, _) -> Optional.ofNullable(row.getString("email")))
                .single();
    }

    void reach(long id, @Nullable String email) {
        jdbc.sql(REACH).param("id", id).param("email", email).update();
    }

    void endSessions(long id) {
        jdbc.sql(END_SESSIONS).param("id", id).update();
    }

    void disable(long id) {
        jdbc.sql(DISABLE).param("id", id).update();
    }

    List<Account> inRole(Role role) {
        return jdbc.sql(IN_ROLE)
                .param("role", role.name())
                .query((row, _) -> account(row))
                .list();
    }

    Map<Long, Integer> capacities(List<Long> people) {
        var capacities = new HashMap<Long, Integer>();
        jdbc.sql(CAPACITIES).param("people", people.toArray(Long[]::new)).query(row -> {
            capacities.put(row.getLong("id"), row.getInt("capacity"));
        });
        return capacities;
    }

    void capacity(long id, @Nullable Integer open) {
        jdbc.sql(CAPACITY).param("id", id).param("open", open, Types.INTEGER).update();
    }

    private static Account account(ResultSet row) throws SQLException {
        var person = new Person(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("direct_line"),
                row.getLong("department_id"),
                roles(row.getArray("roles")),
                Language.valueOf(row.getString("language")),
                ZoneId.of(row.getString("zone")),
                new Look(
                        Look.Theme.valueOf(row.getString("theme")),
                        Look.Density.valueOf(row.getString("density")),
                        row.getBoolean("single_keys")));
        return new Account(
                person,
                row.getInt("session_version"),
                row.getBoolean("active"),
                row.getBoolean("chosen"),
                row.getBoolean("second_step"),
                ended(row.getArray("ended")));
    }

    private static Set<Instant> ended(Array array) throws SQLException {
        return Arrays.stream((Long[]) array.getArray())
                .map(Instant::ofEpochSecond)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Role> roles(Array array) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) array.getArray()).map(Role::valueOf).forEach(roles::add);
        return Collections.unmodifiableSet(roles);
    }
}
