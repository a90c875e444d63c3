package app.qingtian.promise;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the regimes. */
@Repository
class RegimeStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String COLUMNS = """
            r.id, r.key, r.version, r.zh, r.en, r.citation, r.valid_from, r.valid_until, c.key as calendar,
            jsonb_set(r.terms::jsonb, '{promises}', (r.terms -> 'promises')::jsonb || coalesce(r.later::jsonb, '{}')) as terms,
            r.key = (select own.key from regime own where own.standard) as standard
            """;

    /** The newest version of each. The house's own is known by its key, whichever version it has reached. */
    static final String ALL = "select * from (select distinct on (r.key) " + COLUMNS + """
              from regime r left join calendar c on c.id = r.calendar_id
             order by r.key, r.version desc) newest
             order by standard desc, key limit 500
            """;

    /** The newest version of each that holds on a day. */
    static final String HOLDING = "select * from (select distinct on (r.key) " + COLUMNS + """
              from regime r left join calendar c on c.id = r.calendar_id
             where r.valid_from <= :day and (r.valid_until is null or r.valid_until >= :day)
             order by r.key, r.version desc) holding
             order by standard desc, key limit 500
            """;

    static final String BY_ID =
            "select " + COLUMNS + " from regime r left join calendar c on c.id = r.calendar_id where r.id = :id";

    /**
     * As it was chosen, or else that of the last promise but those in which other regimes follow the house's. Rides
     * complaint_regime_of_complaint and promise_of_complaint.
     */
    static final String OF_COMPLAINT = """
            select coalesce(
              (select regime_id from complaint_regime where complaint_id = :complaint order by id desc limit 1),
              (select regime_id from promise
                where complaint_id = :complaint and regime_id is not null and kind not in ('PROGRESS', 'EXECUTION')
                order by id desc limit 1)) as id
            """;

    static final String HISTORY = """
            select r.version, r.made_at, p.name as made_by, r.reason
              from regime r left join person p on p.id = r.made_by
             where r.key = :key order by r.version desc limit 50
            """;

    /** Nobody else can add a version until this transaction ends. */
    static final String LOCK = "select pg_advisory_xact_lock(hashtext('regime'), hashtext(:key))";

    static final String VERSION = "select coalesce(max(version), 0) from regime where key = :key";

    static final String INSERT = """
            insert into regime (key, version, zh, en, citation, valid_from, valid_until, calendar_id, terms, later, made_at, made_by,
                                reason)
            values (:key, :version, :zh, :en, :citation, :from, :until, (select id from calendar where key = :calendar),
                    (:terms::jsonb #- '{promises,PROGRESS}' #- '{promises,EXECUTION}')::json,
                    json_strip_nulls(json_build_object('PROGRESS', :terms::json #> '{promises,PROGRESS}',
                                                       'EXECUTION', :terms::json #> '{promises,EXECUTION}')),
                    :now, :person, :reason)
            """;

    private final JdbcClient jdbc;

    RegimeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Regime> all() {
        return jdbc.sql(ALL).query(RegimeStore::regime).list();
    }

    Optional<Regime> byId(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(RegimeStore::regime).optional();
    }

    List<Regime> holding(LocalDate day) {
        return jdbc.sql(HOLDING).param("day", day).query(RegimeStore::regime).list();
    }

    /** By which the promises of the complaint are made; empty where none was ever counted. */
    Optional<Long> of(long complaintId) {
        return jdbc.sql(OF_COMPLAINT)
                .param("complaint", complaintId)
                .query((row, _) -> Optional.ofNullable(row.getObject("id", Long.class)))
                .single();
    }

    List<Regimes.Change> history(String key) {
        return jdbc.sql(HISTORY)
                .param("key", key)
                .query((row, _) -> new Regimes.Change(
                        row.getInt("version"),
                        Times.at(row, "made_at"),
                        row.getString("made_by"),
                        row.getString("reason")))
                .list();
    }

    /** The newest version of a key, 0 if there is none; nobody else can add one until this transaction ends. */
    int lockedVersion(String key) {
        jdbc.sql(LOCK).param("key", key).query((_, _) -> true).single();
        return jdbc.sql(VERSION).param("key", key).query(Integer.class).single();
    }

    /** Which version it becomes, by whom and why. */
    record Making(int version, long personId, String reason) {}

    void insert(RegimeChanges.Draft draft, Making making, Instant now) {
        jdbc.sql(INSERT)
                .param("key", draft.key())
                .param("version", making.version())
                .param("zh", draft.zh())
                .param("en", draft.en())
                .param("citation", draft.citation())
                .param("from", draft.validFrom())
                .param("until", draft.validUntil(), Types.DATE)
                .param("calendar", draft.calendar(), Types.VARCHAR)
                .param("terms", JSON.writeValueAsString(draft.terms()))
                .param("now", Times.sql(now))
                .param("person", making.personId())
                .param("reason", making.reason())
                .update();
    }

    private static Regime regime(ResultSet row, int index) throws SQLException {
        return new Regime(
                row.getLong("id"),
                row.getString("key"),
                row.getInt("version"),
                row.getString("zh"),
                row.getString("en"),
                row.getString("citation"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("calendar"),
                JSON.readValue(row.getString("terms"), Terms.class),
                row.getBoolean("standard"));
    }
}
