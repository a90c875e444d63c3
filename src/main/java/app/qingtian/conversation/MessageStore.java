package app.qingtian.conversation;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Direction;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the messages. */
@Repository
class MessageStore {

    private static final int MOST = 500;

    static final String INSERT = """
            insert into message (complaint_id, round, at, direction, channel, person_id, words)
            values (:complaint, :round, :now, :direction, :channel, :person, :words) returning id
            """;

    static final String OF_COMPLAINT = """
            select m.id, m.round, m.at, m.direction, m.channel, p.name, p.direct_line, m.words
              from message m left join person p on p.id = m.person_id
             where m.complaint_id = :complaint order by m.id desc limit :most
            """;

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** The newest {@code MOST}, in the order in which they were written. */
    List<Message> of(long complaintId) {
        return jdbc.sql(OF_COMPLAINT)
                .param("complaint", complaintId)
                .param("most", MOST)
                .query(MessageStore::message)
                .list()
                .reversed();
    }

    private static Message message(ResultSet row, int index) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getInt("round"),
                Times.at(row, "at"),
                Direction.valueOf(row.getString("direction")),
                Channel.valueOf(row.getString("channel")),
                row.getString("name"),
                row.getString("direct_line"),
                row.getString("words"),
                List.of());
    }
}
