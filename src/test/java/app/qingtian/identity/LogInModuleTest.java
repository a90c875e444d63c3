package app.qingtian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.identity.LogIn.Entrance;
import app.qingtian.world.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LogInModuleTest {

    private static final Whence HOME = Whence.stranger("192.0.2.1");

    private final Watch watch = new Watch();
    private final Node node = new Node(TestDatabase.copy(), watch);
    private final String password = node.firstStart();

    @Test
    void a_right_password_opens() {
        assertThat(node.logIn.knock(" Admin ", password, HOME)).isInstanceOf(Entrance.Admitted.class);
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_disabled_person_hear_the_same() {
        assertThat(node.logIn.knock("admin", "wrong", HOME)).isEqualTo(new Entrance.Refused());
        assertThat(node.logIn.knock("nobody", password, HOME)).isEqualTo(new Entrance.Refused());
        node.accounts.disable(node.people.byLogin("admin").orElseThrow().id());
        assertThat(node.logIn.knock("admin", password, HOME)).isEqualTo(new Entrance.Refused());
    }

    @Test
    void after_ten_failures_from_one_place_one_has_to_wait_seconds_there_and_the_right_password_works_again() {
        IntStream.range(0, 10).forEach(i -> node.logIn.knock("admin", "guess " + i, HOME));
        assertThat(node.logIn.knock("admin", password, HOME)).isEqualTo(new Entrance.TooMany(Duration.ofSeconds(15)));
        watch.passes(Duration.ofSeconds(15));
        assertThat(node.logIn.knock("admin", password, HOME)).isInstanceOf(Entrance.Admitted.class);
    }

    @Test
    void guesses_at_one_node_count_at_the_others() {
        var other = new Node(node.database, watch);
        IntStream.range(0, 10).forEach(i -> node.logIn.knock("admin", "guess " + i, HOME));
        other.logIn.knock("admin", "one more", HOME);
        assertThat(other.logIn.knock("admin", password, HOME)).isInstanceOf(Entrance.TooMany.class);
    }

    @Test
    void whoever_guesses_for_an_hour_keeps_out_nobody_but_themselves() {
        var stranger = Whence.stranger("192.0.2.200");
        IntStream.range(0, 3600 / 5).forEach(_ -> {
            node.logIn.knock("admin", "guess", stranger);
            watch.passes(Duration.ofSeconds(5));
        });
        assertThat(node.logIn.knock("admin", password, HOME)).isInstanceOf(Entrance.Admitted.class);
    }

    @Test
    void even_guesses_from_everywhere_leave_a_known_device_alone() {
        IntStream.range(0, 120)
                .forEach(i -> node.logIn.knock("admin", "guess " + i, Whence.stranger("198.51.100." + i)));
        assertThat(node.logIn.knock("admin", password, HOME)).isInstanceOf(Entrance.TooMany.class);
        assertThat(node.logIn.knock("admin", password, new Whence("192.0.2.1", "my desk")))
                .isInstanceOf(Entrance.Admitted.class);
        IntStream.range(0, 10).forEach(i -> node.logIn.knock("admin", "slip " + i, new Whence("192.0.2.1", "my desk")));
        assertThat(node.logIn.knock("admin", password, new Whence("192.0.2.1", "my desk")))
                .as("a device has a pace of its own")
                .isInstanceOf(Entrance.TooMany.class);
    }

    @Test
    void one_address_that_tries_many_names_is_slowed_down_and_nobody_else() {
        IntStream.range(0, 30).forEach(i -> node.logIn.knock("name" + i, "guess", Whence.stranger("192.0.2.66")));
        assertThat(node.logIn.knock("admin", password, Whence.stranger("192.0.2.66")))
                .isInstanceOf(Entrance.TooMany.class);
        assertThat(node.logIn.knock("admin", password, HOME)).isInstanceOf(Entrance.Admitted.class);
    }

    @Test
    void whoever_never_failed_costs_no_query() {
        node.attempts.blockedFor("tracking", "192.0.2.1");
        node.logIn.knock("admin", password, HOME);
        assertThat(node.count("attempt")).isZero();
    }

    @Test
    void two_nodes_that_start_at_once_make_one_administrator() {
        var empty = TestDatabase.copy();
        var said = List.of(new Node(empty, watch), new Node(empty, watch)).parallelStream()
                .map(Node::firstStart)
                .filter(it -> !it.isEmpty())
                .toList();
        var any = new Node(empty, watch);
        assertThat(said).hasSize(1);
        assertThat(any.count("person")).isEqualTo(1);
        assertThat(any.count("department")).isEqualTo(2);
        assertThat(any.departments.all()).allMatch(Department::canBeReferredTo);
        assertThat(any.departments.frontDoor().key()).isEqualTo("care");
        assertThat(any.firstStart()).isEmpty();
    }

    /** One running instance over a database. */
    private static final class Node {

        final javax.sql.DataSource database;
        final JdbcClient jdbc;
        final People people;
        final Departments departments;
        final Accounts accounts;
        final Attempts attempts;
        final LogIn logIn;
        private final FirstStart firstStart;

        Node(javax.sql.DataSource database, Watch watch) {
            this.database = database;
            jdbc = JdbcClient.create(database);
            var store = new PersonStore(jdbc);
            var rooms = new DepartmentStore(jdbc);
            var passwords = new Passwords();
            people = new People(store, new Roster(store));
            departments = new Departments(rooms);
            accounts = new Accounts(store, passwords, people);
            attempts = new Attempts(database, watch);
            logIn = new LogIn(store, passwords, attempts);
            var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
            firstStart = new FirstStart(rooms, departments, people, accounts, transaction, watch);
        }

        /** The one-time password it announced, or nothing. */
        String firstStart() {
            var console = new ByteArrayOutputStream();
            firstStart.prepare(new PrintStream(console, true, StandardCharsets.UTF_8));
            return console.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> it.contains("密码 password"))
                    .map(it -> it.substring(it.lastIndexOf(' ') + 1))
                    .findFirst()
                    .orElse("");
        }

        long count(String table) {
            return jdbc.sql("select count(*) from " + table).query(Long.class).single();
        }
    }
}
