package app.qingtian.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about where people are logged in. */
@Component
class StayStore {

    static final String BEGIN = """
            insert into login_session (person_id, started_at, version, seen_at, browser, address)
            values (:person, :started, :version, :started, :browser, :address)
            on conflict do nothing
            """;

    static final String SEEN =
            "update login_session set seen_at = :now where person_id = :person and started_at = :started";

    static final String END = """
            update login_session set ended_at = :now
            where person_id = :person and started_at = :started and ended_at is null
            """;

    /** Those of the person's present version: a higher one ended all others. */
    static final String LASTING = """
            select started_at, seen_at, browser, address
            from login_session
            where person_id = :person and version = :version and ended_at is null and seen_at > :idle and started_at > :old
            order by seen_at desc
            limit 50
            """;

    static final String FORGET = "delete from login_session where person_id = :person and started_at < :before";

    private final JdbcClient jdbc;

    StayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the person came in in this very second already. */
    boolean begin(Account account, Stay.Seat seat, Instant started) {
        return jdbc.sql(BEGIN)
                        .param("person", account.person().id())
                        .param("started", utc(started))
                        .param("version", account.sessionVersion())
                        .param("browser", seat.browser())
                        .param("address", seat.address())
                        .update()
                == 1;
    }

    void seen(long person, Instant started, Instant now) {
        at(SEEN, person, started).param("now", utc(now)).update();
    }

    boolean end(long person, Instant started, Instant now) {
        return at(END, person, started).param("now", utc(now)).update() == 1;
    }

    List<Stay> lasting(Account account, Instant idle, Instant old) {
        return jdbc.sql(LASTING)
                .param("person", account.person().id())
                .param("version", account.sessionVersion())
                .param("idle", utc(idle))
                .param("old", utc(old))
                .query((row, _) -> new Stay(
                        moment(row, "started_at"),
                        moment(row, "seen_at"),
                        row.getString("browser"),
                        row.getString("address")))
                .list();
    }

    void forget(long person, Instant before) {
        jdbc.sql(FORGET).param("person", person).param("before", utc(before)).update();
    }

    private JdbcClient.StatementSpec at(String sql, long person, Instant started) {
        return jdbc.sql(sql).param("person", person).param("started", utc(started));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
