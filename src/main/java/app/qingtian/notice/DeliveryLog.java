package app.qingtian.notice;

import app.qingtian.kernel.Times;
import app.qingtian.notice.Deliveries.Sent;
import app.qingtian.notice.Deliveries.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was sent to a hook. */
@Repository
class DeliveryLog {

    /** Rides delivery_of_hook. */
    static final String OF_HOOK = """
            select d.id, d.occasion, d.sample, case when not c.confidential then c.number end as number, d.made_at, d.attempts, d.tried_at, d.next_at, d.done_at, d.given_up_at,
                   d.status, d.took_ms, d.fault
              from delivery d left join complaint c on c.id = d.complaint_id
             where d.hook_id = :hook and d.id < :before
             order by d.id desc limit :limit
            """;

    /** The last twenty of each that were tried. Rides delivery_of_hook. */
    static final String HEALTH = """
            select h.id, count(*) as tried, count(d.done_at) as arrived, max(d.done_at) as last_arrived
              from hook h cross join lateral (
                select done_at from delivery where hook_id = h.id and tried_at is not null order by id desc limit 20) d
             where h.gone_at is null group by h.id
            """;

    static final String HOLDS = "select exists (select 1 from delivery where id = :id and hook_id = :hook)";

    private final JdbcClient jdbc;

    DeliveryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Sent> of(long hook, long before, int limit) {
        return jdbc.sql(OF_HOOK)
                .param("hook", hook)
                .param("before", before)
                .param("limit", limit)
                .query(DeliveryLog::sent)
                .list();
    }

    Map<Long, Health> health() {
        var health = new HashMap<Long, Health>();
        jdbc.sql(HEALTH).query(row -> {
            var fared = new Health(row.getInt("tried"), row.getInt("arrived"), Times.atOrNull(row, "last_arrived"));
            health.put(row.getLong("id"), fared);
        });
        return health;
    }

    boolean holds(long hook, long id) {
        return jdbc.sql(HOLDS)
                .param("hook", hook)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static Sent sent(ResultSet row, int index) throws SQLException {
        return new Sent(
                row.getLong("id"),
                state(row),
                Occasion.valueOf(row.getString("occasion")),
                row.getBoolean("sample"),
                row.getString("number"),
                Times.at(row, "made_at"),
                row.getInt("attempts"),
                Times.atOrNull(row, "tried_at"),
                Times.atOrNull(row, "next_at"),
                row.getObject("status", Integer.class),
                row.getObject("took_ms", Integer.class),
                row.getString("fault"));
    }

    private static State state(ResultSet row) throws SQLException {
        if (Times.atOrNull(row, "done_at") != null) {
            return State.ARRIVED;
        }
        return Times.atOrNull(row, "given_up_at") != null ? State.GIVEN_UP : State.WAITING;
    }
}
