package app.qingtian.oversight;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Discreet;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Roster;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the oversights. */
@Repository
class OversightStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Written>> INSTRUCTIONS = new TypeReference<>() {};

    /** Rides oversight_of_complaint and instruction_of_oversight. */
    static final String OF_COMPLAINT = """
            select o.id, o.cause, o.level, o.overseer_id, o.opened_at, o.opened_by, o.reason, o.ended_at, o.outcome,
                   (select coalesce(json_agg(json_build_object('at', i.at, 'person', i.person_id, 'words', i.words) order by i.id), '[]')
                      from (select * from instruction i where i.oversight_id = o.id order by i.id desc limit 20) i) as instructions
              from oversight o where o.complaint_id = :complaint order by o.id desc limit 20
            """;

    /** Rides oversight_of_complaint. */
    static final String HIGHEST = """
            select max(level) as level from oversight where complaint_id = :complaint and ended_at is null
            """;

    static final String OPEN = """
            insert into oversight (complaint_id, round, cause, level, overseer_id, opened_at, opened_by, reason)
            values (:complaint, :round, :cause, :level, :overseer, :now, :person, :reason) returning id
            """;

    static final String INSTRUCT =
            "insert into instruction (oversight_id, at, person_id, words) values (:oversight, :now, :person, :words)";

    static final String END = """
            update oversight set ended_at = :now, ended_by = :person, outcome = :outcome
             where id = :id and ended_at is null
            """;

    static final String END_ALL = """
            update oversight set ended_at = :now where complaint_id = :complaint and ended_at is null
            """;

    static final String HOLD = """
            insert into ladder_hold (complaint_id, until, at, person_id, reason) values (:complaint, :until, :now, :person, :reason)
            """;

    static final String DEPARTMENT_OF_CLOCK = """
            select r.department_id from promise p join referral r on r.id = p.referral_id where p.id = :promise
            """;

    private static final String RUNNING = """
            select o.id, c.number, o.cause, o.level, o.overseer_id, o.opened_at,
                   coalesce(c.subject, left(c.narrative, 80) || case when length(c.narrative) > 80 then '…' else '' end) as headline,
                   c.owner_id, nullif(c.next_due_at, 'infinity') as next_due_at, c.next_due_kind
              from oversight o join complaint c on c.id = o.complaint_id
             where o.ended_at is null and c.open and (o.opened_at, o.id) > (:after, :id) and %s
            """.formatted(Discreet.SQL);

    private static final String OLDEST_FIRST = " order by o.opened_at, o.id limit :limit";

    /** Rides oversight_running_by_time. */
    static final String ALL = RUNNING + OLDEST_FIRST;

    /** Rides oversight_running. */
    static final String MINE = RUNNING + " and o.overseer_id = :me" + OLDEST_FIRST;

    private final JdbcClient jdbc;
    private final Queries queries;
    private final Roster roster;

    OversightStore(JdbcClient jdbc, Queries queries, Roster roster) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.roster = roster;
    }

    /** An instruction as the database tells it. */
    record Written(Instant at, long person, String words) {}

    /** What is begun: why, how high, by whom it is looked after, who began it (nobody where the house did), and with which words. */
    record Beginning(
            Cause cause,
            int level,
            long overseerId,
            @Nullable Long personId,
            @Nullable String reason) {}

    Query<List<Oversight>> of(long complaintId) {
        return queries.sql(OF_COMPLAINT).param("complaint", complaintId).list(this::oversight);
    }

    /** The highest level at which somebody is looking at it. */
    OptionalInt highest(long complaintId) {
        return jdbc.sql(HIGHEST)
                .param("complaint", complaintId)
                .query((row, _) -> {
                    int level = row.getInt("level");
                    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(level);
                })
                .single();
    }

    long open(Complaint complaint, Beginning beginning, Instant now) {
        return jdbc.sql(OPEN)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .param("cause", beginning.cause().name())
                .param("level", beginning.level())
                .param("overseer", beginning.overseerId())
                .param("now", Times.sql(now))
                .param("person", beginning.personId(), Types.BIGINT)
                .param("reason", beginning.reason())
                .query(Long.class)
                .single();
    }

    void instruct(long oversightId, Reader reader, String words, Instant now) {
        jdbc.sql(INSTRUCT)
                .param("oversight", oversightId)
                .param("now", Times.sql(now))
                .param("person", reader.personId())
                .param("words", words)
                .update();
    }

    void end(long oversightId, Ending ending) {
        jdbc.sql(END)
                .param("id", oversightId)
                .param("now", Times.sql(ending.at()))
                .param("person", ending.personId())
                .param("outcome", ending.outcome())
                .update();
    }

    /** Who ended it when, and what came of it. */
    record Ending(Instant at, long personId, String outcome) {}

    void endAll(long complaintId, Instant now) {
        jdbc.sql(END_ALL)
                .param("complaint", complaintId)
                .param("now", Times.sql(now))
                .update();
    }

    void hold(Complaint complaint, Reader reader, Oversights.Hold hold, Instant now) {
        jdbc.sql(HOLD)
                .param("complaint", complaint.id())
                .param("until", Times.sql(hold.until()))
                .param("now", Times.sql(now))
                .param("person", reader.personId())
                .param("reason", hold.reason())
                .update();
    }

    /** The department whose clock a promise is; empty for what is promised to the customer. */
    Optional<Long> departmentOfClock(long promiseId) {
        return jdbc.sql(DEPARTMENT_OF_CLOCK)
                .param("promise", promiseId)
                .query(Long.class)
                .optional();
    }

    List<Watch> all(Reader reader, Watch.After after, int limit) {
        return running(jdbc.sql(ALL).param("me", reader.personId()), after, limit);
    }

    List<Watch> of(Reader reader, Watch.After after, int limit) {
        return running(jdbc.sql(MINE).param("me", reader.personId()), after, limit);
    }

    private List<Watch> running(StatementSpec sql, Watch.After after, int limit) {
        return sql.param("after", Times.sql(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query(this::watch)
                .list();
    }

    private Oversight oversight(ResultSet row, int index) throws SQLException {
        return new Oversight(
                row.getLong("id"),
                Cause.valueOf(row.getString("cause")),
                row.getInt("level"),
                row.getLong("overseer_id"),
                roster.name(row.getLong("overseer_id")),
                Times.at(row, "opened_at"),
                roster.name(row, "opened_by"),
                row.getString("reason"),
                Times.atOrNull(row, "ended_at"),
                row.getString("outcome"),
                JSON.readValue(row.getString("instructions"), INSTRUCTIONS).stream()
                        .map(it -> new Oversight.Instruction(it.at(), roster.name(it.person()), it.words()))
                        .toList());
    }

    private Watch watch(ResultSet row, int index) throws SQLException {
        return new Watch(
                row.getLong("id"),
                row.getString("number"),
                row.getString("headline"),
                Cause.valueOf(row.getString("cause")),
                row.getInt("level"),
                roster.name(row.getLong("overseer_id")),
                Times.at(row, "opened_at"),
                roster.name(row.getLong("owner_id")),
                Times.atOrNull(row, "next_due_at"),
                row.getString("next_due_kind"));
    }
}
