package app.qingtian.conversation;

import app.qingtian.complaint.Complaint;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** What was said where several complaints are handled as one: read through the merging, never copied. */
@Repository
public class Shared {

    /** Of each that was taken in, the newest 300 messages with their files, and the files of its lodging. Rides merging_into and message_of_complaint. */
    static final String TAKEN_IN = """
            select g.from_id, t.*
              from merging g cross join lateral (
                select m.id, m.round, m.at, m.direction, m.channel, m.person_id, m.words,
                       f.id as file_id, f.message_id, f.public, f.name, f.type, f.size
                  from (select * from message where complaint_id = g.from_id order by id desc limit 300) m
                  full join (select * from file where complaint_id = g.from_id) f on f.message_id = m.id
                 where m.id is not null or f.message_id is null) t
             where g.into_id = :complaint and g.undone_at is null
             order by g.from_id, t.id, t.file_id
            """;

    /**
     * What we wrote to all customers while this one was merged: from then on, and no longer than that. Never what another customer said.
     * Rides merging_of.
     */
    static final String HEARD = """
            select m.id, m.round, m.at, m.direction, m.channel, m.person_id, m.words,
                   f.id as file_id, f.message_id, f.public, f.name, f.type, f.size
              from merging g cross join lateral (
                select * from message t
                 where t.complaint_id = g.into_id and t.direction = 'TO_CUSTOMER' and t.at >= g.at
                   and t.at < coalesce(g.undone_at, 'infinity')
                 order by t.id desc limit 300) m
              left join file f on f.message_id = m.id and f.public
             where g.from_id = :complaint
             order by m.id, f.id
            """;

    private final Queries queries;
    private final MessageStore messages;

    Shared(Queries queries, MessageStore messages) {
        this.queries = queries;
        this.messages = messages;
    }

    /** What was said with each that was taken in, by its id. */
    public Query<Map<Long, Conversation.Talk>> takenIn(Complaint complaint) {
        return queries.sql(TAKEN_IN).param("complaint", complaint.id()).read(this::byComplaint);
    }

    /** What the customer of this one was told together with others. */
    public Query<Conversation.Talk> heard(Complaint complaint) {
        return queries.sql(HEARD).param("complaint", complaint.id()).read(messages::talk);
    }

    private Map<Long, Conversation.Talk> byComplaint(ResultSet rows) throws SQLException {
        var talks = new LinkedHashMap<Long, TalkReading>();
        while (rows.next()) {
            talks.computeIfAbsent(rows.getLong("from_id"), _ -> new TalkReading())
                    .add(rows, messages);
        }
        var read = new LinkedHashMap<Long, Conversation.Talk>();
        talks.forEach((id, reading) -> read.put(id, reading.talk()));
        return read;
    }
}
