package app.qingtian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.TestDatabase;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Nothing of a customer reaches the log, also when the database repeats the whole row in its complaint. */
class LogLinesModuleTest {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger("app.qingtian.somewhere");

    @Test
    void whatTheDatabaseSaysOfARowIsReducedToWhereItHappened() {
        try (var log = new Listening()) {
            LOG.error("it failed", refusedRow());
            assertThat(log.lines())
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line)
                            .contains(
                                    "it failed",
                                    "SQLState 23514",
                                    "table person",
                                    "person_language_check",
                                    "PSQLException")
                            .contains("LogLinesModuleTest")
                            .doesNotContain("林女士", "13800001234", "Failing row"));
        }
    }

    @Test
    void whileARequestIsServedNoExceptionSaysItsWords() {
        var error = new IllegalStateException("林女士说壶漏水", new IllegalArgumentException("13800001234"));
        try (var log = new Listening();
                var _ = MDC.putCloseable(LogLines.REQUEST, "abc-1")) {
            LOG.error("Servlet threw exception [林女士说壶漏水] with root cause", error);
            assertThat(log.all())
                    .contains("IllegalStateException", "IllegalArgumentException", "abc-1")
                    .doesNotContain("林女士", "13800001234");
        }
    }

    @Test
    void whenNobodyIsServedAnExceptionMaySayWhatIsWrongWithTheSettings() {
        try (var log = new Listening()) {
            LOG.error("no start", new IllegalStateException("QINGTIAN_PORT is not a number"));
            assertThat(log.all()).contains("QINGTIAN_PORT is not a number");
        }
    }

    @Test
    void whatLooksLikeASecretOrAnAddressIsBlottedOutAnywhere() {
        try (var log = new Listening()) {
            LOG.warn("GET /t/p3Xk9Lq0TzV1bN7mRw2sYc5d?q=leak&page=2 by lin@example.com, +86 138 0000 1234 or"
                    + " 021-55550127");
            LOG.warn("token qt_0123456789abcdefghijABCDEFGHIJ0123456789abc");
            assertThat(log.all())
                    .contains("GET /t/", "by ")
                    .doesNotContain("p3Xk9Lq0", "leak", "lin@", "138 0000", "5555", "qt_01");
        }
    }

    @Test
    void anAddressWithoutAnEndIsBlottedOutToo() {
        try (var log = new Listening()) {
            LOG.warn("refused: lin@" + "b.".repeat(20_000) + "c");
            assertThat(log.all()).contains("refused:").doesNotContain("lin@");
        }
    }

    @Test
    void theHashOfAnAnchorStays() {
        var hash = "ced03acfbd5e7d8396e1a7bfe09b7532651805ef01c1f75b41e9f73e8793716a";
        try (var log = new Listening()) {
            LOG.info("anchor timeline 2026-11-22 entries=4304 sha256={}", hash);
            LOG.info("key {}", hash);
            assertThat(log.all()).contains("sha256=" + hash).doesNotContain("key " + hash);
        }
    }

    @Test
    void whatIsNoSecretStays() {
        try (var log = new Listening()) {
            LOG.warn("2026-11-22 08:00:00 GET /work/complaints/{number} 500 in 12345 ms, QT-20261122-1001");
            assertThat(log.all()).contains("2026-11-22 08:00:00 GET /work/complaints/{number} 500 in 12345 ms");
        }
    }

    @Test
    void forMachinesEveryLineIsOneObject() {
        try (var log = new Listening();
                var _ = MDC.putCloseable(LogLines.REQUEST, "abc-2")) {
            LOG.error("two\nlines \"quoted\"", new IllegalStateException());
            var line = log.lines().getLast();
            assertThat(line.strip()).doesNotContain("\n");
            var object = JsonMapper.shared().readTree(line);
            assertThat(object.get("message").asString()).isEqualTo("two\nlines \"quoted\"");
            assertThat(object.get("log.level").asString()).isEqualTo("ERROR");
            assertThat(object.get("http.request.id").asString()).isEqualTo("abc-2");
            assertThat(object.get("error.stack_trace").asString()).contains("\tat ");
        }
    }

    private static DataAccessException refusedRow() {
        try {
            JdbcClient.create(TestDatabase.copy()).sql("""
                with home as (insert into department (key, zh, en) values ('care', '客服', 'Care') returning id)
                insert into person (login, name, direct_line, department_id, password_hash, created_at, language)
                select 'lin', '林女士', '13800001234', id, 'x', now(), 'XX' from home
                """).update();
        } catch (DataAccessException refused) {
            return refused;
        }
        throw new AssertionError("the row was taken");
    }
}
