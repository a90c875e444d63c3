package app.qingtian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.TestDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RosterModuleTest {

    private static final String SOMEBODY = """
            insert into person (login, name, direct_line, department_id, roles, password_hash, created_at)
            values (:login, :name, '021-5555 0101', (select min(id) from department), '{HANDLER}', 'x', now()) returning id
            """;

    private final DataSource database = TestDatabase.copy();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Roster roster = new Roster(new PersonStore(jdbc));

    @BeforeEach
    void there_is_a_department() {
        jdbc.sql("insert into department (key, zh, en, front_door) values ('care', '客服', 'Care', true)")
                .update();
    }

    @Test
    void a_newcomer_whom_another_node_let_in_is_known_at_once() {
        roster.refresh();
        long id = hired("lan", "兰小姐");
        assertThat(roster.name(id)).isEqualTo("兰小姐");
        assertThat(roster.card(id).directLine()).isEqualTo("021-5555 0101");
    }

    @Test
    void a_new_name_is_known_after_the_next_look() {
        long id = hired("lan", "兰小姐");
        assertThat(roster.name(id)).isEqualTo("兰小姐");
        jdbc.sql("update person set name = '兰女士' where id = :id")
                .param("id", id)
                .update();
        roster.refresh();
        assertThat(roster.name(id)).isEqualTo("兰女士");
    }

    @Test
    void nobody_has_no_name() {
        long id = hired("lan", "兰小姐");
        assertThat(jdbc.sql("select null::bigint as nobody, :id as somebody")
                        .param("id", id)
                        .query((row, _) -> roster.name(row, "nobody") + "/" + roster.name(row, "somebody"))
                        .single())
                .isEqualTo("null/兰小姐");
    }

    private long hired(String login, String name) {
        return jdbc.sql(SOMEBODY)
                .param("login", login)
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
