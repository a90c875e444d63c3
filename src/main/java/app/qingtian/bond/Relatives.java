package app.qingtian.bond;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Scope;
import app.qingtian.complaint.Stage;
import app.qingtian.conversation.Conversation;
import app.qingtian.conversation.Shared;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Roster;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** What belongs to a complaint, to be read. Whoever sees one that took others in sees what came along; a link only whoever sees both ends. */
@Repository
public class Relatives {

    /** Rides {@code merging_running}. */
    static final String WENT = "select c.number, " + Scope.SQL + """
             as seen, g.at, g.person_id from merging g join complaint c on c.id = g.into_id
             where g.from_id = :id and g.undone_at is null
            """;

    /** Rides {@code merging_into}. */
    static final String CAME =
            "select c.id, c.number, coalesce(c.subject, left(c.narrative, 60)) as headline, " + Scope.SQL + """
             as seen, g.at, g.person_id, c.narrative, u.name as customer, c.channel, c.received_at
              from merging g join complaint c on c.id = g.from_id left join customer u on u.id = c.customer_id
             where g.into_id = :id and g.undone_at is null
             order by g.at, c.id limit 50
            """;

    /** Rides {@code bond_once} and {@code bond_to}. */
    static final String BONDS = """
            select b.id, b.kind, b.outward, c.number, c.stage, coalesce(c.subject, left(c.narrative, 60)) as headline, b.at,
                   b.person_id, b.note
              from (select o.id, o.kind, true as outward, o.to_id as other, o.at, o.person_id, o.note
                      from bond o where o.from_id = :id and o.ended_at is null
                    union all
                    select i.id, i.kind, false, i.from_id, i.at, i.person_id, i.note
                      from bond i where i.to_id = :id and i.ended_at is null) b
              join complaint c on c.id = b.other
             where\s""" + Scope.SQL + " order by b.id limit 100";

    /** Most complaints have none. Rides {@code merging_of}, {@code merging_into}, {@code bond_once} and {@code bond_to}. */
    static final String ANY = """
            select exists (select 1 from merging g where g.from_id = c.id)
                or exists (select 1 from merging g where g.into_id = c.id and g.undone_at is null)
                or exists (select 1 from bond b where b.from_id = c.id and b.ended_at is null)
                or exists (select 1 from bond b where b.to_id = c.id and b.ended_at is null) as any
              from complaint c where c.number = :number
            """;

    private final Queries queries;
    private final Roster roster;
    private final Shared shared;

    Relatives(Queries queries, Roster roster, Shared shared) {
        this.queries = queries;
        this.roster = roster;
        this.shared = shared;
    }

    /** Something may belong to the complaint of this number, so that it is worth asking {@link #of what}. */
    public Query<Boolean> any(String number) {
        return queries.sql(ANY)
                .param("number", number)
                .optional((row, _) -> row.getBoolean("any"))
                .map(found -> found.orElse(false));
    }

    public Query<Kin> of(Complaint complaint, Reader reader) {
        var went = asked(WENT, complaint, reader).optional(this::went);
        var came = asked(CAME, complaint, reader)
                .list((row, _) -> new Kin.Came(head(row), said(row), new Conversation.Talk(List.of(), List.of())))
                .and(shared.takenIn(complaint), Relatives::speaking);
        var bonds = asked(BONDS, complaint, reader).list(this::bond);
        return went.and(came, bonds, (gone, others, tied) -> new Kin(gone.orElse(null), others, tied, List.of()))
                .and(
                        shared.heard(complaint),
                        (kin, heard) -> new Kin(kin.went(), kin.came(), kin.bonds(), heard.messages()));
    }

    private Query.Draft asked(String sql, Complaint complaint, Reader reader) {
        return queries.sql(Scope.sql(reader, sql)).params(Scope.of(reader)).param("id", complaint.id());
    }

    private static List<Kin.Came> speaking(List<Kin.Came> came, Map<Long, Conversation.Talk> talks) {
        return came.stream()
                .map(it -> new Kin.Came(
                        it.head(), it.said(), talks.getOrDefault(it.head().id(), it.talk())))
                .toList();
    }

    private Kin.Went went(ResultSet row, int index) throws SQLException {
        return new Kin.Went(
                row.getString("number"), row.getBoolean("seen"), Times.at(row, "at"), roster.name(row, "person_id"));
    }

    private Kin.Came.Arrival head(ResultSet row) throws SQLException {
        return new Kin.Came.Arrival(
                row.getLong("id"),
                row.getString("number"),
                row.getBoolean("seen"),
                Times.at(row, "at"),
                roster.name(row, "person_id"));
    }

    private static Kin.Came.Opening said(ResultSet row) throws SQLException {
        return new Kin.Came.Opening(
                row.getString("headline"),
                row.getString("narrative"),
                row.getString("customer"),
                Channel.valueOf(row.getString("channel")),
                Times.at(row, "received_at"));
    }

    private Kin.Bond bond(ResultSet row, int index) throws SQLException {
        return new Kin.Bond(
                row.getLong("id"),
                BondKind.valueOf(row.getString("kind")),
                row.getBoolean("outward"),
                row.getString("number"),
                Stage.valueOf(row.getString("stage")),
                row.getString("headline"),
                Times.at(row, "at"),
                roster.name(row, "person_id"),
                row.getString("note"));
    }
}
