package app.qingtian.complaint;

import app.qingtian.complaint.Inbox.Count;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.stereotype.Repository;

/**
 * How many are in each view. What is kept by event is exact at any size: one's own, one's department's, and for whoever sees everything all
 * open and all unaccepted ones (decision 24). Watched ones are few, so all of them are counted. The rest is counted by an index up to {@link Inbox#COUNTED}.
 */
@Repository
public class InboxCounts {

    /** What is kept, folded or not yet; what time alone changes is there once the sweep has seen it. Rides open_tally_pkey. */
    private static final String KEPT = """
            (select coalesce(sum(open) filter (where what = 'DEPARTMENT'), 0) as open,
                    coalesce(sum(unaccepted) filter (where what = 'DEPARTMENT'), 0) as unaccepted,
                    coalesce(sum(open) filter (where what = 'OWNER'), 0) as own,
                    coalesce(sum(open) filter (where what = 'ASKED' or what = 'DEPARTMENT' and of_id = :mine), 0) as ours,
                    coalesce(max(open) filter (where what = 'OVERDUE'), 0) as overdue,
                    coalesce(max(open) filter (where what = 'SOON'), 0) as soon
               from (select what, of_id, open, unaccepted from open_tally
                      where what in ('DEPARTMENT', 'OVERDUE', 'SOON') or what = 'ASKED' and of_id = :mine or what = 'OWNER' and of_id = :me
                     union all
                     select what, of_id, open, unaccepted from open_tally_change
                      where what = 'DEPARTMENT' or what = 'ASKED' and of_id = :mine or what = 'OWNER' and of_id = :me) kept) t""";

    /** Confidential ones are in no tally: those that the reader is named for. Rides named_of_person. */
    private static final String CIRCLE = """
            (select count(*) as open, count(*) filter (where c.stage = 'LODGED') as unaccepted, count(*) filter (where c.owner_id = :me) as own,
                    count(*) filter (where c.department_id = :mine
                      or exists (select 1 from involvement i where i.department_id = :mine and i.complaint_id = c.id)) as ours
               from named k join complaint c on c.id = k.complaint_id and c.confidential and c.open
              where k.person_id = :me) n""";

    /** Open and due before or soon, counted only where the sweep has not found many. Rides complaint_open_by_due, without the complaints. */
    private static final String REST = """
            t.own + n.own as own, t.ours + n.ours as ours,
            case when t.overdue > %2$d then t.overdue else (
              select count(*) from (select 1 from complaint c where c.open and c.next_due_at < :now and %1$s
               order by c.next_due_at, c.id limit %2$d + 1) i) end as overdue,
            case when t.soon > %2$d then t.soon else (
              select count(*) from (select 1 from complaint c where c.open and c.next_due_at >= :now and c.next_due_at < :soon and %1$s
               order by c.next_due_at, c.id limit %2$d + 1) i) end as soon,
            (select count(*) from (select 1 from star s join complaint c on c.id = s.complaint_id
              where s.person_id = :me and %1$s limit %3$d) i) as starred
            from\s""".formatted(Scope.SQL, Inbox.COUNTED, Stars.MOST);

    /** For whoever sees everything: rows of the whole house. */
    static final String HOUSE = "select t.open + n.open as inbox, t.unaccepted + n.unaccepted as unaccepted, " + REST
            + KEPT + ", " + CIRCLE;

    /** For everybody else: what they own is theirs and kept, what they may see beyond is counted. */
    static final String SCOPED = """
            select (select count(*) from (select 1 from complaint c where c.open and %1$s
                     order by c.next_due_at, c.id limit %2$d + 1) i) as inbox,
                   (select count(*) from (select 1 from complaint c where c.stage = 'LODGED' and %1$s
                     order by c.next_due_at, c.id limit %2$d + 1) i) as unaccepted, """.formatted(Scope.SQL, Inbox.COUNTED)
            + REST
            + KEPT.replace("what in ('DEPARTMENT', 'OVERDUE', 'SOON')", "what = 'DEPARTMENT' and of_id = :mine")
                    .replace("where what = 'DEPARTMENT' or", "where what = 'DEPARTMENT' and of_id = :mine or")
            + ", " + CIRCLE;

    private final Queries queries;
    private final Clock clock;

    InboxCounts(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** Best joined last to what else is asked: see {@link Query.Draft#plannedOnce}. */
    public Query<Inbox.Counts> of(Reader reader) {
        var now = clock.instant();
        boolean all = reader.seesAll();
        var asked = queries.sql(Scope.sql(reader, all ? HOUSE : SCOPED))
                .params(Scope.of(reader))
                .param("now", Times.sql(now))
                .param("soon", Times.sql(now.plus(Inbox.SOON)));
        return (all ? asked.plannedOnce() : asked).single((row, _) -> counts(row, all));
    }

    private static Inbox.Counts counts(ResultSet row, boolean all) throws SQLException {
        return new Inbox.Counts(
                all ? new Count(row.getLong("inbox"), false) : Count.upTo(row.getLong("inbox")),
                new Count(row.getLong("own"), false),
                new Count(row.getLong("ours"), false),
                all ? new Count(row.getLong("unaccepted"), false) : Count.upTo(row.getLong("unaccepted")),
                Count.swept(row.getLong("overdue")),
                Count.swept(row.getLong("soon")),
                new Count(row.getLong("starred"), false));
    }
}
