package app.qingtian.complaint;

import app.qingtian.identity.Roster;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The story of a complaint, to be read: every line once, in order, without gaps. */
@Repository
public class Timeline {

    /** The newest lines first, so that a complaint with a very long story costs no more than the rest. */
    static final String OF_COMPLAINT = """
            select t.seq, t.round, t.at, t.actor, t.person_id, t.event, (""" + Discreet.TOLD + """
            )::text as data, t.words::text
              from timeline t
             where t.complaint_id = :complaint and t.seq < :before
             order by t.seq desc
            """;

    /** What moved complaints from hand to hand or stopped their time; rides the unique key. */
    static final String TURNS = """
            select t.complaint_id, t.seq, t.round, t.at, t.actor, t.person_id, t.event, t.data::text, t.words::text
              from timeline t
             where t.complaint_id = any(:complaints) and t.event = any(:turns)
             order by t.complaint_id, t.seq limit 20000
            """;

    /** Nobody of us: the customer, or the house itself. */
    public static final long NOBODY = 0;

    private static final String[] TURNING = Stream.of(
                    ComplaintEvent.Lodged.class,
                    ComplaintEvent.Accepted.class,
                    ComplaintEvent.TakenOver.class,
                    ComplaintEvent.Referred.class,
                    ComplaintEvent.ReferralReturned.class,
                    ComplaintEvent.ReferralAnswered.class,
                    ComplaintEvent.Paused.class,
                    ComplaintEvent.Resumed.class,
                    ComplaintEvent.Decided.class,
                    ComplaintEvent.Settled.class,
                    ComplaintEvent.Closed.class,
                    ComplaintEvent.Withdrawn.class,
                    ComplaintEvent.Reopened.class)
            .map(Class::getSimpleName)
            .toArray(String[]::new);

    private final Queries queries;
    private final Roster roster;
    private final EventJson json;

    Timeline(Queries queries, Roster roster, EventJson json) {
        this.queries = queries;
        this.roster = roster;
        this.json = json;
    }

    /** One line: who did what, when. {@code person} is null when the customer or the clock did it. */
    public record Line(
            int seq,
            int round,
            Instant at,
            String actor,
            @Nullable String person,
            ComplaintEvent event) {}

    /** At most {@code limit} lines before {@code beforeSeq} as this person may read them, in the order in which they happened. */
    public Query<List<Line>> of(Complaint complaint, long personId, int beforeSeq, int limit) {
        return queries.sql(OF_COMPLAINT + " limit " + limit)
                .param("complaint", complaint.id())
                .param("me", personId)
                .param("before", beforeSeq)
                .list(this::line)
                .map(List::reversed);
    }

    /** From whom to whom each of these complaints went, and when their time stood still; in the order of time, by complaint. */
    public Query<Map<Long, List<Line>>> turns(List<Long> complaints) {
        return queries.sql(TURNS)
                .param("complaints", complaints.toArray(Long[]::new))
                .param("turns", TURNING)
                .read(rows -> {
                    var stories = new HashMap<Long, List<Line>>();
                    while (rows.next()) {
                        stories.computeIfAbsent(rows.getLong("complaint_id"), _ -> new ArrayList<>())
                                .add(line(rows, 0));
                    }
                    return stories;
                });
    }

    private Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getInt("seq"),
                row.getInt("round"),
                Times.at(row, "at"),
                row.getString("actor"),
                roster.name(row, "person_id"),
                json.read(row.getString("event"), new EventJson.Kept(row.getString("data"), row.getString("words"))));
    }
}
