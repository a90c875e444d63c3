package app.qingtian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.promise.SqlOfTheSweep;
import app.qingtian.world.TestDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Among many open promises the few that are due are found by their index, however many there are. */
class SweepPlanModuleTest {

    /** One in a hundred is due. */
    private static final String OPEN = """
            insert into promise (id, complaint_id, round, kind, what, to_whom, person_id, made_at, due_at)
            overriding system value
            select 1000000 + n, complaint_id, round, 'DEED', 'deed', to_whom, person_id, made_at,
                   now() + case n % 100 when 0 then -interval '1 minute' else interval '1 minute' end * n
              from (select * from promise where kind = 'DECISION' order by id limit 1) one, generate_series(1, 50000) n
            """;

    @Test
    void theDueOnesAreFoundByTheirIndex() throws Exception {
        var source = TestDatabase.copy();
        var rows = new Rows();
        try (var connection = source.getConnection()) {
            var company = House.furnish(connection);
            connection.setAutoCommit(false);
            Life.write(rows, company, 1, Instant.now().truncatedTo(ChronoUnit.MICROS));
            rows.pack().copy(connection);
            connection.commit();
        }
        var database = JdbcClient.create(source);
        assertThat(database.sql(OPEN).update()).isEqualTo(50_000);
        database.sql("analyze promise").update();

        assertThat(String.join("\n", SqlOfTheSweep.plan(database, Instant.now(), false)))
                .contains("promise_to_break")
                .doesNotContain("Seq Scan");
    }
}
