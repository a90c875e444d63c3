package app.qingtian.administration.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.identity.People;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two administrators are left, and each takes away the other's role in the same moment. */
@QingtianTest
class LastAdministratorPageTest {

    private final JdbcClient jdbc;
    private final People people;
    private final Clerk admin;
    private List<Long> others = List.of();

    LastAdministratorPageTest(@Autowired ApplicationContext house, @Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
        people = house.getBean(People.class);
        admin = Cast.of(house).administrator();
    }

    @BeforeEach
    void onlyTwoAreLeft() {
        others = List.copyOf(jdbc.sql("""
                update person set roles = array_remove(roles, 'ADMINISTRATOR')
                 where 'ADMINISTRATOR' = any (roles) and login <> 'cast-administrator' returning id
                """).query(Long.class).list());
    }

    @AfterEach
    void theOthersAreBack() {
        jdbc.sql("update person set roles = roles || array['ADMINISTRATOR'] where id = any (:others)")
                .param("others", others.toArray(Long[]::new))
                .update();
        jdbc.sql("update person set roles = array['ADMINISTRATOR'] where login = 'cast-administrator'")
                .update();
        people.forget();
    }

    @Test
    void oneOfThemStays() throws Exception {
        for (int round = 0; round < 10; round++) {
            var other = "twin-" + System.nanoTime();
            assertThat(admin.post(
                                    "/people",
                                    person(other, "ADMINISTRATOR")
                                            .replace("{", "{\"login\":\"" + other + "\",\"language\":\"ZH\","))
                            .status())
                    .isEqualTo(201);
            jdbc.sql("update person set password_chosen_at = now() where login = ?")
                    .param(other)
                    .update();
            var barrier = new CyclicBarrier(2);
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Clerk.Answer> one = both.submit(() -> lessened(barrier, other));
                Future<Clerk.Answer> two = both.submit(() -> lessened(barrier, "cast-administrator"));
                assertThat(List.of(one.get().status(), two.get().status()))
                        .as(one.get().text() + two.get().text())
                        .containsExactlyInAnyOrder(200, 409);
                assertThat(one.get().text() + two.get().text()).contains("last_administrator");
            }
            assertThat(administrators()).isOne();
            jdbc.sql("update person set roles = array['ADMINISTRATOR'] where login = 'cast-administrator'")
                    .update();
            jdbc.sql("update person set roles = array['HANDLER'] where login = ?")
                    .param(other)
                    .update();
        }
    }

    private Clerk.Answer lessened(CyclicBarrier barrier, String login) throws Exception {
        barrier.await();
        return admin.call(HttpMethod.PUT, "/people/" + login, person(login, "HANDLER"));
    }

    /** The one of the cast keeps the name by which other tests know them. */
    private String person(String login, String role) {
        var name = login.equals(admin.reader().login()) ? admin.reader().name() : login;
        return "{\"name\":\"%s\",\"department\":\"care\",\"roles\":[\"%s\"]}".formatted(name, role);
    }

    private int administrators() {
        return jdbc.sql("select count(*) from person where 'ADMINISTRATOR' = any (roles) and active")
                .query(Integer.class)
                .single();
    }
}
