package app.qingtian.calendar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of which department keeps which calendar. */
@Repository
class KeeperStore {

    static final String KEPT =
            "select id, calendar_id from department where calendar_id is not null order by id limit 1000";

    static final String KEEP = """
            update department set calendar_id = case when key = any(:keys) then :calendar::bigint end
             where key = any(:keys) or calendar_id = :calendar
            """;

    private final JdbcClient jdbc;

    KeeperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The calendar of each department that has one of its own, by their ids. */
    Map<Long, Long> kept() {
        var kept = new HashMap<Long, Long>();
        jdbc.sql(KEPT).query(row -> {
            kept.put(row.getLong("id"), row.getLong("calendar_id"));
        });
        return kept;
    }

    void keep(long calendarId, List<String> departments) {
        jdbc.sql(KEEP)
                .param("calendar", calendarId)
                .param("keys", departments.toArray(String[]::new))
                .update();
    }
}
