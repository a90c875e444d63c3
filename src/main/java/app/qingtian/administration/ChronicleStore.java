package app.qingtian.administration;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of administration's own timeline; what keeps versions of its own is read from there. */
@Repository
class ChronicleStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String LINES = """
            select id, at, by_id, noun, key, was, becomes, reason, last from (
              select a.id, a.at, a.by_id, a.noun, a.key, a.was, a.becomes, a.reason,
                     not exists (select from administered b where b.noun = a.noun and b.key = a.key and b.id > a.id) as last
                from administered a
              union all select id, made_at, made_by, 'RULE', key, null, '{}'::json, reason, false from rule
              union all select id, made_at, made_by, 'SWITCH', key, null, json_build_object('acts', acts::text), reason, false from rule_switch
              union all select e.id, e.made_at, e.made_by, 'CALENDAR', c.key, null, '{}'::json, e.reason, false
                          from calendar_edition e join calendar c on c.id = e.calendar_id where e.made_by is not null
              union all select id, made_at, made_by, 'REGIME', key, null, '{}'::json, '', false from regime where made_by is not null
              union all select version, made_at, made_by, 'LADDER', '', null, '{}'::json, reason, false from ladder where made_by is not null
              union all select id, changed_at, changed_by, 'HOOK', name, null, '{}'::json, '', false from hook
              union all select d.id, d.at, d.by_id, 'AID', p.login, null, json_build_object('what', lower(d.what)), d.reason, false
                          from door_aid d join person p on p.id = d.person_id
              union all select number, made_at, made_by, 'CATALOGUE', number::text, null, '{}'::json, reason, false
                          from catalogue_edition where made_by is not null
              union all select number, made_at, made_by, 'TEXTS', number::text, null, '{}'::json, reason, false from public_text
            ) line
            """;

    static final String LIST = LINES + """
            where (cast(:noun as text) = '' or noun = :noun)
              and (cast(:key as text) = '' or key = :key)
              and (cast(:at as timestamptz) is null or (at, noun, id) < (:at, :afterNoun, :afterId))
            order by at desc, noun desc, id desc
            limit :limit
            """;

    static final String ONE = LINES + "where noun in ('PERSON', 'DEPARTMENT') and id = :id";

    static final String INSERT = """
            insert into administered (noun, key, was, becomes, reason, undoes, at, by_id)
            values (:noun, :key, cast(:was as json), cast(:becomes as json), :reason, :undoes, :at, :by)
            """;

    static final String VERSION = "select count(*) as version from administered where noun = :noun and key = :key";

    static final String LOCK = "select pg_advisory_xact_lock(hashtext('administration'))";

    private final JdbcClient jdbc;

    ChronicleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which stretch: one noun or key, or blank for all; behind the last line of the stretch before. */
    record Asked(String noun, String key, @Nullable Instant at, String afterNoun, long afterId, int limit) {}

    /** What is written down. */
    record Entry(
            Change change,
            boolean made,
            String reason,
            @Nullable Long undoes) {}

    /** Others who would change something here wait until this is done. */
    void lock() {
        jdbc.sql(LOCK).query((_, _) -> true).list();
    }

    int version(Noun noun, String key) {
        return jdbc.sql(VERSION)
                .param("noun", noun.name())
                .param("key", key)
                .query((row, _) -> row.getInt("version"))
                .single();
    }

    void insert(Entry entry, long by, Instant now) {
        var change = entry.change();
        jdbc.sql(INSERT)
                .param("noun", change.becomes().noun().name())
                .param("key", change.becomes().key())
                .param("was", entry.made() ? null : JSON.writeValueAsString(change.only(change.was())))
                .param("becomes", JSON.writeValueAsString(change.only(change.becomes())))
                .param("reason", entry.reason())
                .param("undoes", entry.undoes(), java.sql.Types.BIGINT)
                .param("at", Times.sql(now))
                .param("by", by)
                .update();
    }

    List<Line> list(Asked asked) {
        return jdbc.sql(LIST)
                .param("noun", asked.noun())
                .param("key", asked.key())
                .param("at", Times.sql(asked.at()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterNoun", asked.afterNoun())
                .param("afterId", asked.afterId())
                .param("limit", asked.limit())
                .query((row, _) -> line(row))
                .list();
    }

    Optional<Line> one(long id) {
        return jdbc.sql(ONE).param("id", id).query((row, _) -> line(row)).optional();
    }

    private static Line line(ResultSet row) throws SQLException {
        var was = row.getString("was");
        return new Line(
                row.getLong("id"),
                Times.at(row, "at"),
                row.getLong("by_id"),
                row.getString("noun"),
                row.getString("key"),
                was == null ? null : fields(was),
                fields(row.getString("becomes")),
                row.getString("reason"),
                row.getBoolean("last"));
    }

    private static Map<String, String> fields(String json) {
        return JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
    }
}
