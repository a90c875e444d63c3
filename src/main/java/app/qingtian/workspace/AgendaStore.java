package app.qingtian.workspace;

import app.qingtian.complaint.Discreet;
import app.qingtian.complaint.Scope;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Roster;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import app.qingtian.promise.PromiseKind;
import app.qingtian.workspace.Agenda.Whose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** All SQL of a day. Each text comes twice: for oneself, and for one's department, person by person. */
@Repository
class AgendaStore {

    private static final String ME = "w.id = :me";
    private static final String US = "w.department_id = :mine";

    private static final String HEADLINE = """
            coalesce(c.subject, left(c.narrative, 80) || case when length(c.narrative) > 80 then '…' else '' end) as headline""";

    private static final String DUE = """
            select p.kind, p.due_at, null::timestamptz as kept_at, p.person_id, c.number, %s
              from person w
             cross join lateral (select r.id, r.complaint_id, r.kind, r.due_at, r.person_id from promise r
                                  where r.person_id = w.id and r.kept_at is null and r.released_at is null and not r.rests
                                    and r.due_at < :tomorrow
                                  order by r.due_at limit 100) p
              join complaint c on c.id = p.complaint_id
             where %s and %s
             order by p.due_at, p.id limit 100
            """;

    /** Rides promise_running. */
    static final String DUE_OF_MINE = DUE.formatted(HEADLINE, ME, Scope.SQL);

    static final String DUE_OF_OURS = DUE.formatted(HEADLINE, US, Scope.SQL);

    private static final String BROKEN = """
            select p.kind, p.due_at, p.kept_at, p.person_id, c.number, %s
              from person w
             cross join lateral (select * from promise r
                                  where r.person_id = w.id and r.broken_at is not null and r.broken_at >= :yesterday
                                  order by r.broken_at desc, r.id desc limit 20) p
              join complaint c on c.id = p.complaint_id
             where %s and %s
             order by p.broken_at desc, p.id desc limit 20
            """;

    /** Rides promise_broken. */
    static final String BROKEN_OF_MINE = BROKEN.formatted(HEADLINE, ME, Scope.SQL);

    static final String BROKEN_OF_OURS = BROKEN.formatted(HEADLINE, US, Scope.SQL);

    private static final String WAITING = """
            select * from (
              (select 'ACCEPT' as what, null::bigint as referral_id, c.received_at as since, c.number, %1$s
                 from complaint c where c.open and c.stage = 'LODGED' and %2$s and %4$s order by c.next_due_at, c.id limit 20)
              union all
              (select case when r.accepted_at is null then 'TAKE' else 'ANSWER' end, r.id, r.made_at, c.number, %1$s
                 from referral r join complaint c on c.id = r.complaint_id
                where r.department_id = any(:asked::bigint[]) and r.returned_at is null and r.answered_at is null and %4$s
                order by r.made_at limit 20)
              union all
              (select 'OVERSEE', null, o.opened_at, c.number, %1$s
                 from person w join oversight o on o.overseer_id = w.id join complaint c on c.id = o.complaint_id
                where %3$s and o.ended_at is null and c.open and %4$s order by o.opened_at limit 20)
            ) task order by since limit 20
            """;

    /** Rides complaint_open_by_owner, referral_waiting and oversight_running. */
    static final String WAITING_FOR_ME = WAITING.formatted(HEADLINE, "c.owner_id = :me", ME, Discreet.SQL);

    /** Rides complaint_open_by_department, and the same. */
    static final String WAITING_FOR_US = WAITING.formatted(HEADLINE, "c.department_id = :mine", US, Discreet.SQL);

    private static final String THANKS = """
            select * from (
              (select 'RATING' as kind, f.at, f.words, c.number, c.owner_id
                 from follow_up f join complaint c on c.id = f.complaint_id
                where f.resolved >= 4 and f.words is not null and coalesce(f.attitude, 5) >= 4 and f.at >= :lately
                  and %1$s and %2$s order by f.at desc limit 5)
              union all
              (select 'ACCEPTANCE', s.at, s.reason, c.number, c.owner_id
                 from settlement s join complaint c on c.id = s.complaint_id
                where s.accepted and s.person_id is null and s.reason is not null and s.at >= :lately
                  and %1$s and %2$s order by s.at desc limit 5)
              union all
              (select 'PRAISE', c.received_at, c.narrative, c.number, c.owner_id
                 from complaint c
                where c.kind = 'PRAISE' and c.received_at >= :lately
                  and %1$s and %2$s order by c.received_at desc limit 5)
            ) kind order by at desc limit 5
            """;

    /** Rides follow_up_thanks, settlement_thanks and complaint_praise. */
    static final String THANKS_TO_ME = THANKS.formatted("c.owner_id = :me", Discreet.SQL);

    static final String THANKS_TO_US = THANKS.formatted("c.department_id = :mine", Discreet.SQL);

    private final Queries queries;
    private final Roster roster;

    AgendaStore(Queries queries, Roster roster) {
        this.queries = queries;
        this.roster = roster;
    }

    Query<List<Agenda.Vow>> due(Reader reader, Whose whose, Instant tomorrow) {
        return vows(reader, whose == Whose.MINE ? DUE_OF_MINE : DUE_OF_OURS, "tomorrow", tomorrow);
    }

    Query<List<Agenda.Vow>> broken(Reader reader, Whose whose, Instant yesterday) {
        return vows(reader, whose == Whose.MINE ? BROKEN_OF_MINE : BROKEN_OF_OURS, "yesterday", yesterday);
    }

    private Query<List<Agenda.Vow>> vows(Reader reader, String sql, String bound, Instant moment) {
        return queries.sql(Scope.sql(reader, sql))
                .params(Scope.of(reader))
                .param(bound, Times.sql(moment))
                .list(this::vow);
    }

    /** {@code asked} are the departments for which the reader answers. */
    Query<List<Agenda.Task>> waiting(Reader reader, Whose whose, Set<Long> asked) {
        return queries.sql(whose == Whose.MINE ? WAITING_FOR_ME : WAITING_FOR_US)
                .params(Scope.of(reader))
                .param("asked", asked.toArray(Long[]::new))
                .list(AgendaStore::task);
    }

    Query<List<Agenda.Thanks>> thanks(Reader reader, Whose whose, Instant lately) {
        return queries.sql(whose == Whose.MINE ? THANKS_TO_ME : THANKS_TO_US)
                .params(Scope.of(reader))
                .param("lately", Times.sql(lately))
                .list(this::thanks);
    }

    private Agenda.Vow vow(ResultSet row, int index) throws SQLException {
        return new Agenda.Vow(
                row.getString("number"),
                row.getString("headline"),
                PromiseKind.valueOf(row.getString("kind")),
                Times.at(row, "due_at"),
                Times.atOrNull(row, "kept_at"),
                roster.name(row.getLong("person_id")));
    }

    private static Agenda.Task task(ResultSet row, int index) throws SQLException {
        return new Agenda.Task(
                Agenda.What.valueOf(row.getString("what")),
                row.getObject("referral_id", Long.class),
                row.getString("number"),
                row.getString("headline"),
                Times.at(row, "since"));
    }

    private Agenda.Thanks thanks(ResultSet row, int index) throws SQLException {
        return new Agenda.Thanks(
                Agenda.Kindness.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("words"),
                Times.at(row, "at"),
                roster.name(row.getLong("owner_id")));
    }
}
