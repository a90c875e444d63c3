package app.qingtian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(args = "--demo", webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ContextConfiguration(initializers = TestDatabase.OfContext.class)
class DemoModuleTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Demo demo;

    @Test
    void everyStoryHasBeenToldInItsOwnTime() {
        assertThat(count("select count(*) from complaint")).isBetween(310, 330);
        assertThat(count("select count(*) from timeline where at > now()")).isZero();
        assertThat(count("""
                        select count(*) from timeline a join timeline b
                          on b.complaint_id = a.complaint_id and b.seq = a.seq + 1 and b.at < a.at
                        """)).isZero();
        assertThat(count("select count(*) from complaint where received_at < now() - interval '60 days'"))
                .isGreaterThan(50);
    }

    @Test
    void allStagesAndPromisesKeptAndBrokenAreThere() {
        assertThat(count("select count(distinct stage) from complaint")).isEqualTo(8);
        assertThat(count("select count(distinct kind) from complaint")).isEqualTo(5);
        assertThat(count("select count(*) from promise where broken_at is not null"))
                .isGreaterThan(20);
        assertThat(count("select count(*) from promise where kept_at < due_at")).isGreaterThan(300);
        assertThat(count("select count(*) from complaint where round > 1")).isPositive();
    }

    @Test
    void aHouseThatIsLivedInStaysAsItIs() {
        var before = count("select count(*) from complaint");
        demo.run(new DefaultApplicationArguments("--demo"));
        assertThat(count("select count(*) from complaint")).isEqualTo(before);
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
