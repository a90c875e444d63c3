package app.qingtian.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseModuleTest {

    private final DataSource mine = TestDatabase.copy();
    private final JdbcClient sql = JdbcClient.create(mine);

    @Test
    void everyCallGetsADatabaseOfItsOwn() {
        JdbcClient.create(TestDatabase.ownerOf(mine))
                .sql("create table only_here (id int)")
                .update();

        var elsewhere = JdbcClient.create(TestDatabase.copy());

        assertThat(elsewhere
                        .sql("select to_regclass('only_here')")
                        .query(String.class)
                        .optional())
                .isEmpty();
    }

    @Test
    void theSessionDoesNotLiveInUtc() {
        assertThat(sql.sql("show timezone").query(String.class).single()).isEqualTo("America/St_Johns");
    }

    @Test
    void chineseNamesSortByPinyinAndChineseWordsAreAlike() {
        var names = sql.sql("select * from unnest(array['王', '张', '阿', '李']) as name order by name");

        assertThat(names.query(String.class).list()).isEqualTo(List.of("阿", "李", "王", "张"));
        assertThat(sql.sql("select lower('ÄSTE')").query(String.class).single()).isEqualTo("äste");
    }
}
