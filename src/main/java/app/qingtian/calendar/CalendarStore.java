package app.qingtian.calendar;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the calendars and their editions. */
@Repository
class CalendarStore {

    /** The newest edition of each; a handful of calendars, the limit only guards the memory. */
    static final String ALL = """
            select c.id, c.key, c.zh, c.en, c.standard, e.id as edition_id, e.number, e.made_at, e.plan
              from calendar c
              join lateral (select * from calendar_edition where calendar_id = c.id order by number desc limit 1) e on true
             order by c.standard desc, c.key limit 500
            """;

    static final String EDITION = "select plan, holidays from calendar_edition where id = :id";

    static final String HISTORY = """
            select e.number, e.made_at, p.name as made_by, e.reason
              from calendar_edition e left join person p on p.id = e.made_by
             where e.calendar_id = :calendar order by e.number desc limit 50
            """;

    static final String INSERT =
            "insert into calendar (key, zh, en) values (:key, :zh, :en) on conflict (key) do nothing returning id";

    static final String RENAME = "update calendar set zh = :zh, en = :en where id = :id";

    static final String NUMBER = """
            select coalesce((select max(number) from calendar_edition where calendar_id = c.id), 0)
              from calendar c where c.id = :calendar for update
            """;

    static final String INSERT_EDITION = """
            insert into calendar_edition (calendar_id, number, made_at, made_by, reason, plan, holidays)
            values (:calendar, :number, :now, :person, :reason, :plan::json, :holidays::json)
            """;

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Calendar> all() {
        return jdbc.sql(ALL).query(CalendarStore::calendar).list();
    }

    Optional<Edition> edition(long id) {
        return jdbc.sql(EDITION)
                .param("id", id)
                .query((row, _) -> new Edition(
                        id, PlanJson.plan(row.getString("plan")).with(PlanJson.known(row.getString("holidays")))))
                .optional();
    }

    List<Calendars.Change> history(long calendarId) {
        return jdbc.sql(HISTORY)
                .param("calendar", calendarId)
                .query((row, _) -> new Calendars.Change(
                        row.getInt("number"),
                        Times.at(row, "made_at"),
                        row.getString("made_by"),
                        row.getString("reason")))
                .list();
    }

    /** Empty when the key is taken. */
    Optional<Long> insert(Calendars.Name name) {
        return jdbc.sql(INSERT)
                .param("key", name.key())
                .param("zh", name.zh())
                .param("en", name.en())
                .query(Long.class)
                .optional();
    }

    void rename(long id, Calendars.Name name) {
        jdbc.sql(RENAME)
                .param("id", id)
                .param("zh", name.zh())
                .param("en", name.en())
                .update();
    }

    /** The number of the newest edition; nobody else can add one until this transaction ends. */
    int lockedNumber(long calendarId) {
        return jdbc.sql(NUMBER)
                .param("calendar", calendarId)
                .query(Integer.class)
                .single();
    }

    /** What is new about an edition, by whom and why. */
    record Making(Plan plan, PublicDays known, long personId, String reason) {}

    void insert(long calendarId, int number, Making making, Instant now) {
        jdbc.sql(INSERT_EDITION)
                .param("calendar", calendarId)
                .param("number", number)
                .param("now", Times.sql(now))
                .param("person", making.personId())
                .param("reason", making.reason())
                .param("plan", PlanJson.write(making.plan()))
                .param("holidays", PlanJson.write(making.known()))
                .update();
    }

    private static Calendar calendar(ResultSet row, int index) throws SQLException {
        return new Calendar(
                row.getLong("id"),
                row.getString("key"),
                row.getString("zh"),
                row.getString("en"),
                row.getBoolean("standard"),
                row.getLong("edition_id"),
                row.getInt("number"),
                Times.at(row, "made_at"),
                PlanJson.plan(row.getString("plan")));
    }
}
