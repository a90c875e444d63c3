package app.qingtian.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.qingtian.world.TestDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands beside the complaint, and what never goes away so that nobody has to check it (decision 23). */
class LightWritesModuleTest {

    private final DataSource database = TestDatabase.copy();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void whatAnOlderNodeLodgesIsFoundByANewerOne() {
        somebody();
        jdbc.sql("""
                insert into complaint (number, tracking_token, kind, stage, channel, language, narrative, owner_id, department_id,
                                       received_at, lodged_at, stage_since, search)
                select 'QT-261122-1001', 'token', 'COMPLAINT', 'LODGED', 'WEB', 'ZH', '水壶漏水', id, department_id, now(), now(), now(),
                       array_to_tsvector(:terms::text[])
                  from person
                """).param("terms", Terms.of("水壶漏水")).update();
        assertThat(found("漏水")).isEqualTo(1);
        assertThat(found("退款")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "department", "regime", "calendar_edition"})
    void whatEverythingPointsAtStays(String table) {
        somebody();
        var owner = JdbcClient.create(TestDatabase.ownerOf(database));
        assertThatThrownBy(() -> owner.sql("delete from " + table).update()).hasStackTraceContaining("never deleted");
        assertThatThrownBy(() -> owner.sql("truncate " + table + " cascade").update())
                .hasStackTraceContaining("never deleted");
        assertThat(jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private int found(String words) {
        return jdbc.sql(InboxViews.MATCHES)
                .param("words", Terms.query(words))
                .param("most", 10)
                .query(Integer.class)
                .single();
    }

    private void somebody() {
        jdbc.sql("insert into department (key, zh, en, front_door) values ('care', '客服', 'Care', true)")
                .update();
        jdbc.sql("""
                insert into person (login, name, department_id, password_hash, created_at)
                select 'lan', '兰', id, 'x', now() from department
                """).update();
    }
}
