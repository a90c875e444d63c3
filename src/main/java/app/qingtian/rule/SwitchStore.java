package app.qingtian.rule;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of trying rules and switching them. */
@Repository
class SwitchStore {

    static final String SWITCHED = """
            select s.id, s.key, r.version, s.acts, s.effective_at, s.made_at, p.name as made_by, s.reason
              from rule_switch s join rule r on r.id = s.rule_id join person p on p.id = s.made_by
             order by s.id desc limit 1000
            """;

    static final String SWITCH = """
            insert into rule_switch (key, rule_id, acts, effective_at, reason, made_at, made_by)
            values (:key, :rule, :acts, :from, :reason, :now, :person)
            """;

    /** The last of each version. */
    static final String TRIALS = """
            select distinct on (t.rule_id) t.id, t.rule_id, t.at, t.looked, t.matched, t.numbers
              from rule_trial t where t.rule_id = any(:rules) order by t.rule_id, t.id desc
            """;

    static final String TRIAL =
            "select t.id, t.rule_id, t.at, t.looked, t.matched, t.numbers from rule_trial t where t.id = :id";

    static final String TRY = """
            insert into rule_trial (rule_id, at, made_by, looked, matched, numbers)
            values (:rule, :now, :person, :looked, :matched, :numbers)
            returning id
            """;

    private final JdbcClient jdbc;

    SwitchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is switched, from when, by whom and why. */
    record Making(Rule rule, boolean acts, Instant from, long personId, String reason) {}

    /** The newest first. */
    List<Switched> all() {
        return jdbc.sql(SWITCHED)
                .query((row, _) -> new Switched(
                        row.getLong("id"),
                        row.getString("key"),
                        row.getInt("version"),
                        row.getBoolean("acts"),
                        Times.at(row, "effective_at"),
                        Times.at(row, "made_at"),
                        row.getString("made_by"),
                        row.getString("reason")))
                .list();
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

    List<Trial> trials(List<Rule> rules) {
        return jdbc.sql(TRIALS)
                .param("rules", rules.stream().map(Rule::id).toArray(Long[]::new))
                .query(SwitchStore::trial)
                .list();
    }

    Optional<Trial> trial(long id) {
        return jdbc.sql(TRIAL).param("id", id).query(SwitchStore::trial).optional();
    }

    /** Writes down what came of it; its id is not known before. */
    Trial insert(Trial trial, long personId) {
        long id = jdbc.sql(TRY)
                .param("rule", trial.ruleId())
                .param("now", Times.sql(trial.at()))
                .param("person", personId)
                .param("looked", trial.looked())
                .param("matched", trial.matched())
                .param("numbers", trial.numbers().toArray(String[]::new))
                .query(Long.class)
                .single();
        return new Trial(id, trial.ruleId(), trial.at(), trial.looked(), trial.matched(), trial.numbers());
    }

    private static Trial trial(ResultSet row, int index) throws SQLException {
        return new Trial(
                row.getLong("id"),
                row.getLong("rule_id"),
                Times.at(row, "at"),
                row.getInt("looked"),
                row.getInt("matched"),
                RuleStore.texts(row.getArray("numbers")));
    }
}
