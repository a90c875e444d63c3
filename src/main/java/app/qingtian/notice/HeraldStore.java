package app.qingtian.notice;

import app.qingtian.complaint.Happened;
import app.qingtian.kernel.Times;
import java.sql.Types;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes what an event tells whom: one statement at most. */
@Repository
class HeraldStore {

    /** What most events need: known people, and nothing that leaves the house but their mail. */
    static final String NOTE = """
            insert into notice (person_id, complaint_id, seq, occasion, at, mail_at, read_at)
            select id, :complaint, :seq, :occasion, :now, case when :mail::boolean then :now::timestamptz end,
                   case when :history::boolean then :now::timestamptz end
              from unnest(:people::bigint[]) as id
            on conflict do nothing
            """;

    /**
     * A letter goes to whoever left an address and did not stop them, and to the customers of those merged into it: to each address once. More time is told with its reason and written as a message
     * beside it: that message is not sent again.
     */
    static final String TELL = """
            with hearer as (
              select unnest(:people::bigint[]) as id
              union select (t.data ->> 'ownerId')::bigint from timeline t
                     where :first::boolean and t.complaint_id = :complaint and t.seq = 1
            ), noticed as (
              insert into notice (person_id, complaint_id, seq, occasion, at, mail_at, read_at)
              select id, :complaint, :seq, :occasion, :now, case when :mail::boolean then :now::timestamptz end,
                     case when :history::boolean then :now::timestamptz end
                from hearer where id is not null and id is distinct from :doer::bigint
              on conflict do nothing
            ), called as (
              insert into delivery (way, hook_id, complaint_id, seq, occasion, stage, due_at, made_at, next_at)
              select 'HOOK', h.id, c.id, :seq, :occasion, c.stage, nullif(c.next_due_at, 'infinity'), :now, :now
                from hook h join complaint c on c.id = :complaint
               where :called::boolean and h.active and (h.occasions = '{}' or :occasion = any(h.occasions))
                 and (h.department_id is null or h.department_id = c.department_id)
              on conflict do nothing
            )
            insert into delivery (way, complaint_id, to_id, about_id, seq, occasion, made_at, next_at)
            select 'LETTER', case when own then id end, case when not own then id end, case when not own then :complaint::bigint end,
                   :seq, :occasion, :now, :now
              from (select distinct on (lower(u.email)) c.id, c.id = :complaint as own
                      from (select :complaint::bigint as id
                            union all select g.from_id from merging g where g.into_id = :complaint and g.undone_at is null) all_of_them
                      join complaint c on c.id = all_of_them.id
                      join customer u on u.id = c.customer_id and u.email is not null
                     where not exists (select 1 from letter_choice l where l.complaint_id = c.id and not l.wanted)
                     order by lower(u.email), c.id = :complaint desc, c.id) hearing
             where :letter::boolean
               and not (:occasion = 'WE_WROTE' and exists (select 1 from timeline t
                         where t.complaint_id = :complaint and t.seq = :seq - 1 and t.event = 'Extended'))
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    HeraldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By which ways beside the list in the house: mail to people, calls to hooks, a letter to the customer; history counts as read. */
    record Ways(boolean mail, boolean called, boolean letter, boolean history) {

        boolean inTheHouse() {
            return !called && !letter;
        }
    }

    /** {@code people} are others than whoever did it. */
    void tell(Happened happened, Told told, Collection<Long> people, Ways ways) {
        if (!ways.inTheHouse() || told.firstContact()) {
            about(jdbc.sql(TELL), happened, told.occasion(), ways)
                    .param("people", people.toArray(Long[]::new))
                    .param("first", told.firstContact())
                    .param("doer", Told.doer(happened.actor()), Types.BIGINT)
                    .param("called", ways.called())
                    .param("letter", ways.letter())
                    .update();
        } else if (!people.isEmpty()) {
            about(jdbc.sql(NOTE), happened, told.occasion(), ways)
                    .param("people", people.toArray(Long[]::new))
                    .update();
        }
    }

    private static StatementSpec about(StatementSpec telling, Happened happened, Occasion occasion, Ways ways) {
        return telling.param("complaint", happened.complaint().id())
                .param("seq", happened.complaint().version())
                .param("occasion", occasion.name())
                .param("now", Times.sql(happened.at()))
                .param("mail", ways.mail())
                .param("history", ways.history());
    }
}
