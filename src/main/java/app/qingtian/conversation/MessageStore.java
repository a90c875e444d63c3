package app.qingtian.conversation;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Direction;
import app.qingtian.identity.Roster;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the messages. */
@Repository
class MessageStore {

    private static final int MOST = 300;

    static final String INSERT = """
            insert into message (complaint_id, round, at, direction, channel, person_id, words)
            values (:complaint, :round, :now, :direction, :channel, :person, :words) returning id
            """;

    /** Rides {@code message_of_complaint} backwards. */
    static final String BEFORE_LAST = """
            select at from message where complaint_id = :complaint and direction = 'FROM_CUSTOMER'
             order by id desc offset :others limit 1
            """;

    /** Messages with their files, a row for each file; the files of the lodging come without a message. */
    static final String OF_COMPLAINT = """
            select m.id, m.round, m.at, m.direction, m.channel, m.person_id, m.words,
                   f.id as file_id, f.message_id, f.public, f.name, f.type, f.size
              from (select * from message where complaint_id = :complaint order by id desc limit %d) m
              full join (select * from file where complaint_id = :complaint) f on f.message_id = m.id
             where m.id is not null or f.message_id is null
             order by m.id, f.id
            """.formatted(MOST);

    private final JdbcClient jdbc;
    private final Queries queries;
    private final Roster roster;

    MessageStore(JdbcClient jdbc, Queries queries, Roster roster) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.roster = roster;
    }

    long insert(Complaint complaint, Draft draft, @Nullable Long personId, Instant now) {
        return jdbc.sql(INSERT)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .param("now", Times.sql(now))
                .param("direction", draft.direction().name())
                .param("channel", draft.channel().name())
                .param("person", personId)
                .param("words", draft.words())
                .query(Long.class)
                .single();
    }

    /** When the customer wrote, {@code others} of their messages before the newest; empty when there are not so many. */
    Optional<Instant> writtenBefore(Complaint complaint, int others) {
        return jdbc.sql(BEFORE_LAST)
                .param("complaint", complaint.id())
                .param("others", others)
                .query((row, _) -> Times.at(row, "at"))
                .optional();
    }

    /** The newest {@code MOST} messages, in the order in which they were written, and the files of the lodging. */
    Query<Conversation.Talk> of(long complaintId) {
        return queries.sql(OF_COMPLAINT).param("complaint", complaintId).read(this::talk);
    }

    Conversation.Talk talk(ResultSet row) throws SQLException {
        var reading = new TalkReading();
        while (row.next()) {
            reading.add(row, this);
        }
        return reading.talk();
    }

    Message message(ResultSet row) throws SQLException {
        long person = row.getLong("person_id");
        var writer = row.wasNull() ? null : roster.card(person);
        return new Message(
                row.getLong("id"),
                row.getInt("round"),
                Times.at(row, "at"),
                Direction.valueOf(row.getString("direction")),
                Channel.valueOf(row.getString("channel")),
                writer == null ? null : writer.name(),
                writer == null ? null : writer.directLine(),
                row.getString("words"),
                List.of());
    }

    static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getLong("file_id"),
                row.getObject("message_id", Long.class),
                row.getBoolean("public"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"));
    }
}
