package app.qingtian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.kernel.Call;
import app.qingtian.kernel.Switchboard;
import app.qingtian.kernel.Words;
import app.qingtian.world.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CommandsModuleTest {

    private static final DataSource DATABASE = TestDatabase.copy();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void somebody_works_here() {
        JdbcClient.create(DATABASE).sql("""
            with home as (insert into department (key, zh, en) values ('care', '客服中心', 'Customer care') returning id)
            insert into person (login, name, department_id, roles, password_hash, created_at)
            select 'root', '根', id, '{ADMINISTRATOR}', 'none', now() from home
            """).update();
    }

    @Test
    void a_token_is_the_last_word_and_only_its_hash_is_kept() {
        assertThat(run("token", "create", "--person", "root", "--scope", "all", "--days", "30"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).matches("qt_[A-Za-z0-9_-]{43}\\R");
        assertThat(JdbcClient.create(DATABASE)
                        .sql("select count(*) from api_token where octet_length(hash) = 32 and expires_at > now()")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void a_new_colleague_gets_a_one_time_password() {
        assertThat(run(
                        "person",
                        "create",
                        "--login",
                        "li.na",
                        "--name",
                        "李娜",
                        "--department",
                        "care",
                        "--roles",
                        "handler,LIAISON",
                        "--line",
                        "021-5555 0101",
                        "--language",
                        "en",
                        "--zone",
                        "Europe/Paris"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).matches("\\S{17}\\R");
        assertThat(run(
                        "person",
                        "create",
                        "--login",
                        "li.na",
                        "--name",
                        "x",
                        "--department",
                        "care",
                        "--roles",
                        "handler"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("li.na is already taken");
        assertThat(run("person", "password", "--login", "li.na")).isZero();
        assertThat(run("person", "list")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("李娜").contains("HANDLER,LIAISON");
    }

    @Test
    void a_new_department_names_both_who_answers_and_who_watches() {
        assertThat(run(
                        "department",
                        "create",
                        "--key",
                        "shops",
                        "--zh",
                        "门店部",
                        "--en",
                        "Shops",
                        "--liaison",
                        "root",
                        "--overseer",
                        "root"))
                .isZero();
        assertThat(run("department", "list")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("门店部");
        assertThat(run("department", "create", "--key", "x", "--zh", "x", "--en", "x", "--liaison", "root"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--overseer is missing");
    }

    @Test
    void what_is_not_understood_is_said_and_answered_with_two() {
        refused("nobody has the login ghost", "token", "create", "--person", "ghost", "--scope", "all");
        refused("--scope is read, write or administer", "token", "create", "--person", "root", "--scope", "some");
        refused("--days is a number", "token", "create", "--person", "root", "--scope", "all", "--days", "-1");
        refused("unknown option --colour", "person", "list", "--colour", "red");
        refused("options look like", "person", "list", "red");
        refused("unknown command", "person", "promote");
        refused("say what to do", "person");
        refused(
                "no department moon",
                "person",
                "create",
                "--login",
                "a",
                "--name",
                "A",
                "--department",
                "moon",
                "--roles",
                "HANDLER");
        refused(
                "no role KING",
                "person",
                "create",
                "--login",
                "a",
                "--name",
                "A",
                "--department",
                "care",
                "--roles",
                "KING");
        refused(
                "no time zone Mars",
                "person",
                "create",
                "--login",
                "a",
                "--name",
                "A",
                "--department",
                "care",
                "--roles",
                "HANDLER",
                "--zone",
                "Mars");
    }

    private void refused(String why, String... args) {
        err.reset();
        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(why);
    }

    private int run(String... args) {
        out.reset();
        return new Switchboard(Commands.all())
                .connect(
                        args,
                        new Call(
                                Words.read(List.of()),
                                Map.of(),
                                () -> DATABASE,
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                Clock.systemUTC().instant()));
    }
}
