package app.qingtian.afterword;

import app.qingtian.complaint.Actor;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Discreet;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what is written after the settlement. */
@Repository
class AfterwordStore {

    private static final int MOST = 20;

    static final String INSERT = """
            insert into afterword (complaint_id, message_id, round, at, weight, signs, owed)
            values (:complaint, :message, :round, :now, :weight, :signs, :owed)
            """;

    private static final String SELECT = """
            select a.id, c.number, coalesce(c.subject, left(c.narrative, 80)) as headline, a.message_id, a.at, m.words, a.weight,
                   a.signs, a.pressed_at,
                   (select min(p.due_at) from promise p where p.complaint_id = a.complaint_id and p.kind = 'REPLY'
                       and p.kept_at is null and p.released_at is null) as due_at, o.number as written_to
              from afterword a join complaint c on c.id = a.complaint_id join message m on m.id = a.message_id
              left join complaint o on o.id = m.complaint_id and o.id <> a.complaint_id
             where a.verdict is null
               and (o.id is null
                    or exists (select 1 from merging g where g.from_id = o.id and g.into_id = a.complaint_id and g.undone_at is null))
            """;

    /** Rides afterword_of_complaint; the newest first. */
    static final String WAITING = SELECT + " and a.complaint_id = :complaint order by a.id desc limit " + MOST;

    private static final String OLDEST_FIRST = " and a.id > :after order by a.id limit :limit";

    /** Rides afterword_waiting. */
    static final String ALL = SELECT + " and " + Discreet.SQL + OLDEST_FIRST;

    /** What they own or their department does. */
    static final String OURS =
            SELECT + " and (c.owner_id = :me or c.department_id = :mine) and " + Discreet.SQL + OLDEST_FIRST;

    /** A person decides all that waits, and so does a new round; thanks of the customer only what they wrote themselves. */
    static final String DECIDE = """
            update afterword set verdict = :verdict, decided_at = :now, decided_by = :person
             where complaint_id = :complaint and verdict is null
               and (:all::boolean or exists (select 1 from message m where m.id = message_id and m.complaint_id = :complaint))
            returning owed
            """;

    static final String PRESS = """
            update afterword set pressed_at = :now, weight = 'TROUBLE', owed = true
             where complaint_id = :complaint and verdict is null and pressed_at is null
               and exists (select 1 from message m where m.id = message_id and m.complaint_id = :complaint)
            """;

    /** What the customer of a merged complaint wrote. */
    static final String SAID = """
            select coalesce(m.words, '') as words, exists (select 1 from file f where f.complaint_id = m.complaint_id and f.message_id = m.id) as files
              from message m where m.id = :message
            """;

    /** Rides afterword_by_time. What waited when its complaint was taken apart again is no word to this one any more. */
    static final String TALLY = """
            select count(*) as written, count(*) filter (where verdict = 'THANKS') as thanks,
                   count(*) filter (where verdict = 'TROUBLE') as trouble, count(*) filter (where verdict is null) as waiting
              from afterword a where a.at >= :from
               and (a.verdict is not null
                    or exists (select 1 from message m left join merging g on g.from_id = m.complaint_id and g.undone_at is null
                                where m.id = a.message_id and a.complaint_id in (m.complaint_id, g.into_id)))
               and a.""" + Discreet.ELSEWHERE;

    private final JdbcClient jdbc;
    private final Queries queries;

    AfterwordStore(JdbcClient jdbc, Queries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    /** What was weighed, and whether a word is owed because of it. */
    record Weighed(long messageId, Weighing weighing, boolean owed) {}

    /** What a message says, and whether something is with it. */
    record Said(String words, boolean files) {}

    Said said(long messageId) {
        return jdbc.sql(SAID)
                .param("message", messageId)
                .query((row, _) -> new Said(row.getString("words"), row.getBoolean("files")))
                .single();
    }

    void insert(Complaint complaint, Weighed weighed, Instant now) {
        jdbc.sql(INSERT)
                .param("complaint", complaint.id())
                .param("message", weighed.messageId())
                .param("round", complaint.round())
                .param("now", Times.sql(now))
                .param("weight", weighed.weighing().weight().name())
                .param("signs", weighed.weighing().signs().toArray(String[]::new))
                .param("owed", weighed.owed())
                .update();
    }

    Query<List<Afterword>> waiting(long complaintId) {
        return queries.sql(WAITING).param("complaint", complaintId).list(AfterwordStore::afterword);
    }

    List<Afterword> waiting(Reader reader, long after, int limit) {
        var asked = jdbc.sql(reader.seesAll() ? ALL : OURS)
                .param("me", reader.personId())
                .param("after", after)
                .param("limit", limit);
        return (reader.seesAll() ? asked : asked.param("mine", reader.departmentId()))
                .query(AfterwordStore::afterword)
                .list();
    }

    /** Whether a word was owed because of one of them. */
    boolean decide(Complaint complaint, Weight verdict, Actor actor, Instant now) {
        var person = actor instanceof Actor.Staff(long id) ? id : null;
        return jdbc.sql(DECIDE)
                .param("all", person != null || verdict == Weight.TROUBLE)
                .param("complaint", complaint.id())
                .param("verdict", verdict.name())
                .param("now", Times.sql(now))
                .param("person", person)
                .query(Boolean.class)
                .list()
                .contains(true);
    }

    /** The customer says that it is trouble; false where they said so before. */
    boolean press(Complaint complaint, Instant now) {
        return jdbc.sql(PRESS)
                        .param("complaint", complaint.id())
                        .param("now", Times.sql(now))
                        .update()
                > 0;
    }

    Tally since(Reader reader, Instant from) {
        return jdbc.sql(TALLY)
                .param("from", Times.sql(from))
                .param("me", reader.personId())
                .query((row, _) -> new Tally(
                        row.getInt("written"), row.getInt("thanks"), row.getInt("trouble"), row.getInt("waiting")))
                .single();
    }

    private static Afterword afterword(ResultSet row, int index) throws SQLException {
        return new Afterword(
                row.getLong("id"),
                row.getString("number"),
                row.getString("headline"),
                row.getLong("message_id"),
                Times.at(row, "at"),
                row.getString("words"),
                Weight.valueOf(row.getString("weight")),
                List.of((String[]) row.getArray("signs").getArray()),
                Times.atOrNull(row, "pressed_at"),
                Times.atOrNull(row, "due_at"),
                row.getString("written_to"));
    }
}
