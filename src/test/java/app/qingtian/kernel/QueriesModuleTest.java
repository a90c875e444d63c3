package app.qingtian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.qingtian.world.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

class QueriesModuleTest {

    private static final RowMapper<String> TEXT = (row, _) -> row.getString(1);

    private final Queries queries = new Queries(new JdbcTemplate(TestDatabase.copy()));

    @Test
    void several_questions_each_get_their_own_answer() {
        var one = queries.sql("select :word::text").param("word", "雨").single(TEXT);
        var many = queries.sql("select n::text from generate_series(1, :most) n order by 1")
                .params(Map.of("most", 3))
                .list(TEXT);
        var none = queries.sql("select 'x' where :never").param("never", false).optional(TEXT);
        assertThat(one.and(many, none, Three::new).ask())
                .isEqualTo(new Three("雨", List.of("1", "2", "3"), Optional.empty()));
    }

    private record Three(String one, List<String> many, Optional<String> none) {}

    @Test
    void they_are_asked_in_one_round_trip() {
        var backend = "select pg_backend_pid() || ' ' || transaction_timestamp()";
        var both = queries.sql(backend)
                .single(TEXT)
                .and(queries.sql(backend).single(TEXT), List::of)
                .ask();
        assertThat(both.getFirst()).isEqualTo(both.getLast());
    }

    @Test
    void a_name_used_twice_and_a_value_that_is_null_are_understood() {
        var asked = queries.sql("select coalesce(:a::text, :b::text, 'nobody') || :b::text")
                .param("a", null)
                .param("b", "!")
                .single(TEXT);
        assertThat(asked.ask()).isEqualTo("!!");
    }

    @Test
    void a_value_that_is_missing_is_said_by_name() {
        assertThatThrownBy(() ->
                        queries.sql("select :forgotten::text").single(TEXT).ask())
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("forgotten");
    }

    @Test
    void what_is_planned_once_is_so_until_the_way_back() {
        var mode = "select current_setting('plan_cache_mode')";
        var before = queries.sql(mode).single(TEXT);
        var once = queries.sql(mode).plannedOnce().single(TEXT);
        assertThat(before.and(once, List::of).ask()).isEqualTo(List.of("auto", "force_generic_plan"));
        assertThat(before.ask()).isEqualTo("auto");
    }

    @Test
    void one_that_fails_fails_them_all() {
        var good = queries.sql("select 'good'").single(TEXT);
        var bad = queries.sql("select (1 / :zero)::text").param("zero", 0).single(TEXT);
        assertThatThrownBy(() -> good.and(bad, List::of).ask()).isInstanceOf(DataAccessException.class);
        assertThat(good.ask()).isEqualTo("good");
    }

    @Test
    void a_single_row_is_one_row() {
        assertThatThrownBy(() -> queries.sql("select n::text from generate_series(1, 2) n")
                        .single(TEXT)
                        .ask())
                .isInstanceOf(IncorrectResultSizeDataAccessException.class);
    }
}
