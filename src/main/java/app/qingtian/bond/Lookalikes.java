package app.qingtian.bond;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Scope;
import app.qingtian.complaint.Stage;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.Times;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What may be the same complaint once more, and who looked and said that it is not. */
@Repository
public class Lookalikes {

    /**
     * Within a month: of the same customer, or with the same order, serial or telephone number in its words. Rides complaint_by_customer
     * and the index of the words; gathered before anything is left out, so that it costs what is alike, not what there is.
     */
    static final String ALIKE = """
            with own as materialized (
              select id, number, customer_id, received_at from complaint where id = :id
            ), marks as materialized (
              select string_agg(quote_literal(m.lexeme), ' | ')::tsquery as any_of
                from (select w.lexeme from own join complaint_search s on s.complaint_id = own.id cross join unnest(s.terms) w
                       where w.lexeme ~ '[0-9]' and length(w.lexeme) >= 5
                         and w.lexeme <> all(string_to_array(lower(own.number), '-'))
                       order by length(w.lexeme) desc, w.lexeme limit 12) m
            ), alike as materialized (
              select complaint_id as id, true as marked from complaint_search
               where terms @@ (select any_of from marks)
              union all
              select id, false from complaint where customer_id = (select customer_id from own)
            )
            select c.number, c.stage, coalesce(c.subject, left(c.narrative, 60)) as headline, u.name as customer, c.received_at,
                   bool_or(a.marked) as marked, c.customer_id is not distinct from own.customer_id and c.customer_id is not null as same
              from own cross join alike a join complaint c on c.id = a.id left join customer u on u.id = c.customer_id
             where c.id <> own.id and c.stage <> 'MERGED'
               and c.received_at between own.received_at - interval '30 days' and own.received_at + interval '30 days'
               and not exists (select 1 from distinction d
                                where d.low_id = least(c.id, own.id) and d.high_id = greatest(c.id, own.id))
               and not exists (select 1 from bond b where b.ended_at is null
                                and (b.from_id = c.id and b.to_id = own.id or b.from_id = own.id and b.to_id = c.id))
               and\s""" + Scope.SQL + """
             group by c.id, u.name, own.customer_id
             order by bool_or(a.marked) desc, c.received_at desc, c.id desc limit 5
            """;

    static final String DISTINCT = """
            insert into distinction (low_id, high_id, at, person_id)
            values (least(:one::bigint, :other), greatest(:one::bigint, :other), :now, :person) on conflict do nothing
            """;

    private final Queries queries;
    private final JdbcClient jdbc;
    private final Complaints complaints;
    private final Clock clock;

    Lookalikes(Queries queries, JdbcClient jdbc, Complaints complaints, Clock clock) {
        this.queries = queries;
        this.jdbc = jdbc;
        this.complaints = complaints;
        this.clock = clock;
    }

    /** At most five, those with the same number in their words first; never one that the reader may not see. */
    public Query<List<Lookalike>> of(Complaint complaint, Reader reader) {
        return queries.sql(Scope.sql(reader, ALIKE))
                .params(Scope.of(reader))
                .param("id", complaint.id())
                .list((row, _) -> new Lookalike(
                        row.getString("number"),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("headline"),
                        row.getString("customer"),
                        Times.at(row, "received_at"),
                        row.getBoolean("marked"),
                        row.getBoolean("same")));
    }

    /** These two are not the same: neither is suggested at the other any more. */
    @Transactional
    public Outcome<Complaint> distinguish(Caller.Staff caller, String other) {
        var one = complaints.find(caller);
        var second = complaints.find(Caller.of(caller.reader(), other));
        if (one.isEmpty() || second.isEmpty() || one.get().id() == second.get().id()) {
            return Outcome.refused(Refusal.unknown());
        }
        if (!one.get().mayBeHandledBy(caller.reader())) {
            return Outcome.refused(Refusal.forbidden());
        }
        jdbc.sql(DISTINCT)
                .param("one", one.get().id())
                .param("other", second.get().id())
                .param("now", Times.sql(clock.instant()))
                .param("person", caller.reader().personId())
                .update();
        return Outcome.done(one.get());
    }
}
