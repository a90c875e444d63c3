package app.qingtian.complaint;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Roster;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Single lines of many stories, as far as a reader may see the complaints: for whatever points at what happened. */
@Repository
public class Passages {

    /** Rides the unique index of the timeline. */
    static final String SEEN = """
            select t.complaint_id, c.number, c.stage, coalesce(c.subject, left(c.narrative, 60)) as headline, c.next_due_at,
                   c.next_due_kind, t.seq, t.round, t.at, t.actor, t.person_id, t.event, (""" + Discreet.TOLD + """
            )::text as data, t.words::text
              from unnest(:complaints::bigint[], :seqs::int[]) as place (complaint, seq)
              join timeline t on t.complaint_id = place.complaint and t.seq = place.seq
              join complaint c on c.id = t.complaint_id
             where\s""" + Scope.SQL;

    private final Queries queries;
    private final Roster roster;
    private final EventJson json;

    Passages(Queries queries, Roster roster, EventJson json) {
        this.queries = queries;
        this.roster = roster;
        this.json = json;
    }

    /** Where a line stands. */
    public record Place(long complaintId, int seq) {}

    /** A line, and the complaint it belongs to as it is now. */
    public record Passage(
            Place place,
            String number,
            Stage stage,
            String headline,
            @Nullable Instant dueAt,
            @Nullable String dueKind,
            Timeline.Line line) {}

    /** By place; those of complaints that the reader may not see are missing. */
    public Map<Place, Passage> of(Reader reader, List<Place> places) {
        if (places.isEmpty()) {
            return Map.of();
        }
        return queries
                .sql(Scope.sql(reader, SEEN))
                .params(Scope.of(reader))
                .param("complaints", places.stream().map(Place::complaintId).toArray(Long[]::new))
                .param("seqs", places.stream().map(Place::seq).toArray(Integer[]::new))
                .list(this::passage)
                .ask()
                .stream()
                .collect(Collectors.toMap(Passage::place, passage -> passage, (one, _) -> one));
    }

    private Passage passage(ResultSet row, int index) throws SQLException {
        var kept = new EventJson.Kept(row.getString("data"), row.getString("words"));
        return new Passage(
                new Place(row.getLong("complaint_id"), row.getInt("seq")),
                row.getString("number"),
                Stage.valueOf(row.getString("stage")),
                row.getString("headline"),
                Times.atOrNull(row, "next_due_at"),
                row.getString("next_due_kind"),
                new Timeline.Line(
                        row.getInt("seq"),
                        row.getInt("round"),
                        Times.at(row, "at"),
                        row.getString("actor"),
                        roster.name(row, "person_id"),
                        json.read(row.getString("event"), kept)));
    }
}
