package app.qingtian.rule;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of switching rules on and off. */
@Repository
class SwitchStore {

    static final String SWITCHED = """
            select s.id, s.key, r.version, s.acts, s.effective_at, s.made_at, p.name as made_by, s.reason
              from rule_switch s join rule r on r.id = s.rule_id join person p on p.id = s.made_by
             order by s.id desc limit 1000
            """;

    static final String LAST = """
            select s.id, s.key, r.version, s.acts, s.effective_at, s.made_at, p.name as made_by, s.reason
              from rule_switch s join rule r on r.id = s.rule_id join person p on p.id = s.made_by
             where s.key = :key order by s.id desc limit 1
            """;

    static final String SWITCH = """
            insert into rule_switch (key, rule_id, acts, effective_at, reason, made_at, made_by)
            values (:key, :rule, :acts, :from, :reason, :now, :person)
            """;

    private final JdbcClient jdbc;

    SwitchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is switched, from when, by whom and why. */
    record Making(Rule rule, boolean acts, Instant from, long personId, String reason) {}

    /** The newest first. */
    List<Switched> all() {
        return jdbc.sql(SWITCHED).query(SwitchStore::switched).list();
    }

    /** What was said of a rule last. */
    Optional<Switched> last(String key) {
        return jdbc.sql(LAST).param("key", key).query(SwitchStore::switched).optional();
    }

    void insert(Making making, Instant now) {
        jdbc.sql(SWITCH)
                .param("key", making.rule().key())
                .param("rule", making.rule().id())
                .param("acts", making.acts())
                .param("from", Times.sql(making.from()))
                .param("reason", making.reason())
                .param("now", Times.sql(now))
                .param("person", making.personId())
                .update();
    }

    private static Switched switched(ResultSet row, int index) throws SQLException {
        return new Switched(
                row.getLong("id"),
                row.getString("key"),
                row.getInt("version"),
                row.getBoolean("acts"),
                Times.at(row, "effective_at"),
                Times.at(row, "made_at"),
                row.getString("made_by"),
                row.getString("reason"));
    }
}
