package app.qingtian.complaint;

import app.qingtian.kernel.Times;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the counts that are kept by event: folding them, counting what changes by time alone, and looking whether they are true. */
@Repository
class TallyStore {

    /** One node at a time; what was not committed yet is folded next time. */
    static final String FOLD = """
            with turn as materialized (select pg_try_advisory_xact_lock(hashtext('open_tally')) as mine),
            taken as (delete from open_tally_change using turn where turn.mine returning what, of_id, open, unaccepted),
            summed as (select what, of_id, sum(open) as open, sum(unaccepted) as unaccepted from taken group by what, of_id)
            insert into open_tally as t (what, of_id, open, unaccepted)
            select what, of_id, open, unaccepted from summed where open <> 0 or unaccepted <> 0
            on conflict (what, of_id) do update set open = t.open + excluded.open, unaccepted = t.unaccepted + excluded.unaccepted
            """;

    /** What becomes more without anybody's doing. Rides complaint_open_by_due; nothing is written where nothing moved. */
    static final String TIME = """
            insert into open_tally as t (what, of_id, open, unaccepted)
            select 'OVERDUE', 0, count(*), 0 from complaint where open and not confidential and next_due_at < :now
            union all
            select 'SOON', 0, count(*), 0 from complaint where open and not confidential and next_due_at >= :now and next_due_at < :soon
            on conflict (what, of_id) do update set open = excluded.open where t.open <> excluded.open
            """;

    /** What is kept beside what is true, at one moment; the difference is written like any other change. */
    static final String MEND = """
            with truth as (
              select 'DEPARTMENT' as what, department_id as of_id, count(*) as open, count(*) filter (where stage = 'LODGED') as unaccepted
                from complaint where open and not confidential group by department_id
              union all
              select 'OWNER', owner_id, count(*), count(*) filter (where stage = 'LODGED') from complaint where open and not confidential group by owner_id
              union all
              select 'ASKED', i.department_id, count(*), 0
                from involvement i join complaint c on c.id = i.complaint_id and c.open and not c.confidential and c.department_id <> i.department_id
               group by i.department_id
            ), kept as (
              select what, of_id, sum(open) as open, sum(unaccepted) as unaccepted
                from (select * from open_tally where of_id <> 0 union all select * from open_tally_change) t group by what, of_id
            ), drift as (
              select what, of_id, coalesce(t.open, 0) - coalesce(k.open, 0) as open,
                     coalesce(t.unaccepted, 0) - coalesce(k.unaccepted, 0) as unaccepted
                from truth t full join kept k using (what, of_id)
            )
            insert into open_tally_change (what, of_id, open, unaccepted)
            select what, of_id, open, unaccepted from drift where open <> 0 or unaccepted <> 0
            returning what || ' ' || of_id || ': ' || open || ' open, ' || unaccepted || ' unaccepted'
            """;

    private final JdbcClient jdbc;

    TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void fold() {
        jdbc.sql(FOLD).update();
    }

    void time(Instant now) {
        jdbc.sql(TIME)
                .param("now", Times.sql(now))
                .param("soon", Times.sql(now.plus(Inbox.SOON)))
                .update();
    }

    /** What had to be mended, in words for the log. */
    List<String> mend() {
        return jdbc.sql(MEND).query((row, _) -> row.getString(1)).list();
    }
}
