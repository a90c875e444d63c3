package app.qingtian.notice;

import app.qingtian.kernel.Times;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of notices that are nobody's news any more. */
@Repository
class OldNoticeStore {

    static final String CLEAR = """
            delete from notice where at < :before and id in (select id from notice order by id limit 1000)
            """;

    private final JdbcClient jdbc;

    OldNoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int clear(Instant before) {
        return jdbc.sql(CLEAR).param("before", Times.sql(before)).update();
    }
}
