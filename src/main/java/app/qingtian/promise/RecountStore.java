package app.qingtian.promise;

import app.qingtian.complaint.Basis;
import app.qingtian.kernel.Times;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of choosing another regime for a complaint. */
@Repository
class RecountStore {

    static final String CHOOSE = """
            insert into complaint_regime (complaint_id, regime_id, at, person_id, rule, reason)
            values (:complaint, :regime, :now, :person, :rule, :reason)
            """;

    /**
     * Of what we promised the customer; departments keep the time they were given. What was promised at the door is counted from
     * receipt, which may lie before. What is over already stays over. Rides promise_of_complaint.
     */
    static final String OPEN = """
            select p.id, p.kind, p.unit, p.edition_id,
                   case when p.made_at = c.lodged_at then c.received_at else p.made_at end as counted_from,
                   coalesce((select sum(e.amount) from extension e where e.promise_id = p.id), 0)::int as extended
              from promise p join complaint c on c.id = p.complaint_id
             where p.complaint_id = :complaint and p.unit is not null and p.kept_at is null and p.released_at is null
               and p.regime_id <> :regime and p.referral_id is null and (p.rests or p.due_at > :now)
             order by p.id
            """;

    /** Editions of another calendar that counted before no longer do; where the calendar is the same, those that counted stay. */
    static final String RECOUNT = """
            with gone as (
              delete from promise_edition past
               using calendar_edition was, calendar_edition will
               where past.promise_id = :id and was.id = past.edition_id and will.id = :edition
                 and was.calendar_id <> will.calendar_id
            )
            update promise
               set regime_id = :regime, unit = :unit, amount = :amount, begins_at = :begin,
                   edition_id = (select coalesce(max(was.id), :edition)
                                   from calendar_edition was join calendar_edition will on will.calendar_id = was.calendar_id
                                  where was.id = promise.edition_id and will.id = :edition)
             where id = :id
            """;

    private final JdbcClient jdbc;

    RecountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who chose: a person, or a rule. */
    record Chooser(
            @Nullable Long personId,
            @Nullable String rule,
            @Nullable String reason) {}

    /** A promise that another regime counts: from when it was counted, and how much more of its unit it was given. */
    record Open(long id, PromiseKind kind, String unit, long editionId, Instant from, int extended) {}

    void choose(long complaintId, long regimeId, Chooser chooser, Instant now) {
        jdbc.sql(CHOOSE)
                .param("complaint", complaintId)
                .param("regime", regimeId)
                .param("now", Times.sql(now))
                .param("person", chooser.personId(), Types.BIGINT)
                .param("rule", chooser.rule(), Types.VARCHAR)
                .param("reason", chooser.reason(), Types.VARCHAR)
                .update();
    }

    List<Open> open(long complaintId, long exceptRegimeId, Instant now) {
        return jdbc.sql(OPEN)
                .param("complaint", complaintId)
                .param("regime", exceptRegimeId)
                .param("now", Times.sql(now))
                .query((row, _) -> new Open(
                        row.getLong("id"),
                        PromiseKind.valueOf(row.getString("kind")),
                        row.getString("unit"),
                        row.getLong("edition_id"),
                        Times.at(row, "counted_from"),
                        row.getInt("extended")))
                .list();
    }

    void recount(long promiseId, Basis basis) {
        jdbc.sql(RECOUNT)
                .param("id", promiseId)
                .param("regime", basis.regimeId())
                .param("unit", basis.unit())
                .param("amount", basis.amount())
                .param("begin", Times.sql(basis.begin()))
                .param("edition", basis.editionId())
                .update();
    }
}
