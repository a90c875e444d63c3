package app.qingtian.rule;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of trying rules. */
@Repository
class TrialStore {

    /** Without those that became confidential since. */
    private static final String COLUMNS = """
            t.id, t.rule_id, t.at, t.looked, t.matched,
                   array(select n from unnest(t.numbers) n
                          where not exists (select 1 from complaint c where c.number = n and c.confidential)) as numbers
            """;

    /** The last of each version. */
    static final String TRIALS = """
            select distinct on (t.rule_id) %s
              from rule_trial t where t.rule_id = any(:rules) order by t.rule_id, t.id desc
            """.formatted(COLUMNS);

    static final String TRIAL = "select %s from rule_trial t where t.id = :id".formatted(COLUMNS);

    static final String TRY = """
            insert into rule_trial (rule_id, at, made_by, looked, matched, numbers)
            values (:rule, :now, :person, :looked, :matched, :numbers)
            returning id
            """;

    private final JdbcClient jdbc;

    TrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Trial> trials(List<Rule> rules) {
        return jdbc.sql(TRIALS)
                .param("rules", rules.stream().map(Rule::id).toArray(Long[]::new))
                .query(TrialStore::trial)
                .list();
    }

    Optional<Trial> trial(long id) {
        return jdbc.sql(TRIAL).param("id", id).query(TrialStore::trial).optional();
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
