package app.qingtian.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.TestDatabase;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The doctor visits a real database; the one of the tests forgets on purpose, so there is always something to find. */
class DoctorModuleTest {

    @Test
    void whatTheTestsSwitchOffForSpeedIsFoundAndTheRestIsWell() {
        var said = visit(furnished());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.words())
                .contains("✗ 数据库的 fsync 关着", "The database runs with fsync off", "synchronous_commit")
                .doesNotContain("front door", "administrator", "without a liaison", "timeline", "data checksums");
    }

    @Test
    void aHouseInWhichNobodyAnswersIsFound() {
        var house = RoundTripModuleTest.house();
        JdbcClient.create(house).sql("update department set front_door = false").update();
        JdbcClient.create(house).sql("update person set roles = '{}'").update();
        assertThat(visit(house).words())
                .contains("No department is the front door")
                .contains("Nobody who works here is an administrator")
                .contains("Departments without a liaison or an overseer who still works here: care");
    }

    @Test
    void anApplicationThatOwnsTheTablesOrMayRewriteTheStoryIsFound() throws Exception {
        var house = furnished();
        assertThat(Keeper.of(house)
                        .with("QINGTIAN_DB_OWNER", "")
                        .with(
                                "QINGTIAN_DB_USER",
                                Objects.requireNonNull(owner(house).getUser()))
                        .with(
                                "QINGTIAN_DB_PASSWORD",
                                Objects.requireNonNull(owner(house).getPassword()))
                        .says("doctor")
                        .words())
                .contains("who owns the tables too");
        try (var connection = TestDatabase.ownerOf(house).getConnection()) {
            Session.run(connection, "grant update on timeline to qingtian");
        }
        assertThat(visit(house).words()).contains("may change or delete the timeline");
    }

    @Test
    void anotherReleaseIsFound() throws Exception {
        var house = furnished();
        try (var connection = TestDatabase.ownerOf(house).getConnection()) {
            Session.run(connection, """
                insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                    execution_time, success) values (99, '99', 'later', 'SQL', 'V99__later.sql', 'x', 1, true)\
                """);
            assertThat(visit(house).words()).contains("a newer release (step 99)");
            Session.run(connection, "update flyway_schema_history set success = false where installed_rank = 99");
            assertThat(visit(house).words()).contains("Step 99 of the schema failed");
            Session.run(connection, "delete from flyway_schema_history where installed_rank >= 4");
            assertThat(visit(house).words()).contains("steps of the schema are still to be taken");
        }
    }

    @Test
    void aStoryThatNobodyAnchoredIsFound() throws Exception {
        var house = furnished();
        RoundTripModuleTest.lodge(house, "long ago");
        try (var connection = TestDatabase.ownerOf(house).getConnection()) {
            Session.run(connection, "alter table timeline disable trigger user");
            Session.run(connection, "update timeline set at = now() - interval '4 hours'");
        }
        assertThat(visit(house).words()).contains("The timeline was not anchored");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsFound() {
        var said = new Keeper()
                .with("QINGTIAN_DB_URL", "jdbc:postgresql://127.0.0.1:1/none")
                .says("doctor");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.words())
                .contains("The database cannot be used")
                .containsOnlyOnce("cannot be reached")
                .containsOnlyOnce("连不上");
    }

    private static Keeper.Said visit(DataSource house) {
        return Keeper.of(house).with("QINGTIAN_PORT", "0").says("doctor");
    }

    private static org.postgresql.ds.PGSimpleDataSource owner(DataSource house) {
        return (org.postgresql.ds.PGSimpleDataSource) TestDatabase.ownerOf(house);
    }

    private static DataSource furnished() {
        var house = RoundTripModuleTest.house();
        JdbcClient.create(house)
                .sql("update department set liaison_id = (select id from person), overseer_id = (select id from"
                        + " person)")
                .update();
        return house;
    }
}
