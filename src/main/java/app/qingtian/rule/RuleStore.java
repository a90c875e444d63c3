package app.qingtian.rule;

import app.qingtian.kernel.Times;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the rules, their versions and their order. */
@Repository
class RuleStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String COLUMNS =
            "r.id, r.key, r.version, r.zh, r.en, r.terms, r.reason, r.made_at, p.name as made_by";

    private static final String IN_ORDER = """
             order by array_position((select o.keys from rule_order o order by o.id desc limit 1), key), id limit 200
            """;

    /** The newest version of each, in their order. */
    static final String ALL = "select * from (select distinct on (r.key) " + COLUMNS + """
              from rule r join person p on p.id = r.made_by order by r.key, r.version desc) newest
            """ + IN_ORDER;

    /** The versions that act at a moment, in their order. Rides rule_switch_of_rule. */
    static final String ACTING = "select * from (select distinct on (s.key) s.acts, " + COLUMNS + """
              from rule_switch s join rule r on r.id = s.rule_id join person p on p.id = r.made_by
             where s.effective_at <= :now order by s.key, s.id desc) last
             where acts
            """ + IN_ORDER;

    static final String VERSIONS = "select " + COLUMNS + """
             from rule r join person p on p.id = r.made_by where r.key = :key order by r.version desc limit 50
            """;

    /** Nobody else changes rules until this transaction ends. */
    static final String LOCK = "select pg_advisory_xact_lock(hashtext('rules'))";

    static final String VERSION = "select coalesce(max(version), 0) from rule where key = :key";

    static final String INSERT = """
            insert into rule (key, version, zh, en, terms, reason, made_at, made_by)
            values (:key, :version, :zh, :en, :terms::json, :reason, :now, :person)
            """;

    static final String ORDER = "select id, keys from rule_order order by id desc limit 1";

    static final String REORDER = "insert into rule_order (keys, made_at, made_by) values (:keys, :now, :person)";

    private final JdbcClient jdbc;

    RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a version says, by whom and why. */
    record Making(int version, long personId, String reason) {}

    /** {@code id} is 0 before there was any. */
    record Order(long id, List<String> keys) {}

    List<Rule> all() {
        return jdbc.sql(ALL).query(RuleStore::rule).list();
    }

    List<Rule> acting(Instant now) {
        return jdbc.sql(ACTING)
                .param("now", Times.sql(now))
                .query(RuleStore::rule)
                .list();
    }

    /** The newest first. */
    List<Rule> versions(String key) {
        return jdbc.sql(VERSIONS).param("key", key).query(RuleStore::rule).list();
    }

    void lock() {
        jdbc.sql(LOCK).query((_, _) -> true).single();
    }

    int version(String key) {
        return jdbc.sql(VERSION).param("key", key).query(Integer.class).single();
    }

    void insert(Rules.Draft draft, Making making, Instant now) {
        jdbc.sql(INSERT)
                .param("key", draft.key())
                .param("version", making.version())
                .param("zh", draft.zh())
                .param("en", draft.en())
                .param("terms", JSON.writeValueAsString(draft.terms()))
                .param("reason", making.reason())
                .param("now", Times.sql(now))
                .param("person", making.personId())
                .update();
    }

    Order order() {
        return jdbc.sql(ORDER)
                .query((row, _) -> new Order(row.getLong("id"), texts(row.getArray("keys"))))
                .optional()
                .orElse(new Order(0, List.of()));
    }

    void reorder(List<String> keys, long personId, Instant now) {
        jdbc.sql(REORDER)
                .param("keys", keys.toArray(String[]::new))
                .param("person", personId)
                .param("now", Times.sql(now))
                .update();
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    static Rule rule(ResultSet row, int index) throws SQLException {
        return new Rule(
                row.getLong("id"),
                row.getString("key"),
                row.getInt("version"),
                row.getString("zh"),
                row.getString("en"),
                JSON.readValue(row.getString("terms"), Rule.Sentence.class),
                row.getString("reason"),
                Times.at(row, "made_at"),
                row.getString("made_by"));
    }
}
