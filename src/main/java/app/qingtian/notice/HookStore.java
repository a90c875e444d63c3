package app.qingtian.notice;

import app.qingtian.identity.Reader;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** All SQL of the hooks. */
@Repository
class HookStore {

    /** Nobody needs more, and every event looks at each. */
    static final int MOST = 100;

    static final String COUNT = "select count(*) from hook where gone_at is null";

    static final String ALL = """
            select id, version, name, kind, address, secret, occasions, department_id, language, active
              from hook where gone_at is null order by id limit 100
            """;

    static final String LOCKED = """
            select id, version, name, kind, address, secret, occasions, department_id, language, active
              from hook where id = :id and gone_at is null for update
            """;

    static final String INSERT = """
            insert into hook (name, kind, address, secret, occasions, department_id, language, active, made_at, made_by,
                              changed_at, changed_by)
            values (:name, :kind, :address, :secret, :occasions, :department, :language, :active, :now, :me, :now, :me)
            returning id
            """;

    static final String UPDATE = """
            update hook
               set version = version + 1, name = :name, kind = :kind, address = coalesce(:address, address),
                   secret = coalesce(:secret, secret), occasions = :occasions, department_id = :department, language = :language,
                   active = :active, changed_at = :now, changed_by = :me
             where id = :id
            """;

    /** Its secret and its address are forgotten, and what it was sent. */
    static final String TAKE_AWAY = """
            with sent as (delete from delivery where hook_id = :id)
            update hook
               set version = version + 1, gone_at = :now, active = false, address = '', secret = null, changed_at = :now, changed_by = :me
             where id = :id
            """;

    private final JdbcClient jdbc;

    HookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count() {
        return jdbc.sql(COUNT).query(Integer.class).single();
    }

    List<Hook> all() {
        return jdbc.sql(ALL).query(HookStore::hook).list();
    }

    Optional<Hook> locked(long id) {
        return jdbc.sql(LOCKED).param("id", id).query(HookStore::hook).optional();
    }

    long insert(Reader reader, HookDraft draft, Instant now) {
        return filled(jdbc.sql(INSERT), draft)
                .param("me", reader.personId())
                .param("now", Times.sql(now))
                .query(Long.class)
                .single();
    }

    void update(Reader reader, long id, HookDraft draft, Instant now) {
        filled(jdbc.sql(UPDATE), draft)
                .param("id", id)
                .param("me", reader.personId())
                .param("now", Times.sql(now))
                .update();
    }

    void takeAway(Reader reader, long id, Instant now) {
        jdbc.sql(TAKE_AWAY)
                .param("id", id)
                .param("me", reader.personId())
                .param("now", Times.sql(now))
                .update();
    }

    private static StatementSpec filled(StatementSpec statement, HookDraft draft) {
        return statement
                .param("name", draft.name())
                .param("kind", draft.kind().name())
                .param("address", draft.address(), Types.VARCHAR)
                .param("secret", draft.secret(), Types.VARCHAR)
                .param(
                        "occasions",
                        draft.wanted().occasions().stream().map(Enum::name).toArray(String[]::new))
                .param("department", draft.wanted().departmentId(), Types.BIGINT)
                .param("language", draft.language().name())
                .param("active", draft.active());
    }

    static Hook hook(ResultSet row, int index) throws SQLException {
        var occasions = (String[]) row.getArray("occasions").getArray();
        return new Hook(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("name"),
                new Hook.Target(
                        HookKind.valueOf(row.getString("kind")), row.getString("address"), row.getString("secret")),
                new Hook.Wanted(
                        Arrays.stream(occasions).map(Occasion::valueOf).toList(),
                        row.getObject("department_id", Long.class)),
                Language.valueOf(row.getString("language")),
                row.getBoolean("active"));
    }
}
