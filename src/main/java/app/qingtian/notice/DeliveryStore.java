package app.qingtian.notice;

import app.qingtian.kernel.Times;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What waits to leave the house. Claiming is one statement: rows that nobody else holds are taken for a while, and come back by themselves
 * if whoever took them dies. Only the newest try may say how it went.
 */
@Repository
class DeliveryStore {

    /** For each hook that is not being called: some at a time, of a robot one. Rides delivery_due_by_hook. */
    static final String CLAIM_CALLS = """
            with taken as (
              select d.id from hook h cross join lateral (
                select id from delivery
                 where hook_id = h.id and way = 'HOOK' and next_at <= :now
                 order by next_at, id limit case when h.kind = 'WEBHOOK' then 8 else 1 end for update skip locked) d
               where h.active and h.id <> all(:busy::bigint[])
            ), claimed as (
              update delivery d set attempts = d.attempts + 1, tried_at = :now, next_at = :lease
                from taken where d.id = taken.id
              returning d.*
            )
            select d.id as delivery, d.attempts, d.occasion, d.made_at, d.stage, d.due_at, d.seq, d.sample, c.number,
                   o.key as owner_department, h.id, h.version, h.name, h.kind, h.address, h.secret, h.occasions, h.department_id,
                   h.language, h.active
              from claimed d join hook h on h.id = d.hook_id
              left join complaint c on c.id = d.complaint_id
              left join department o on o.id = c.department_id
             order by d.id
            """;

    /** Mail of one way. Rides delivery_due_by_way. */
    static final String CLAIM_MAIL = """
            with taken as (
              select id from delivery where way = :way and next_at <= :now
               order by next_at, id limit 8 for update skip locked
            ), claimed as (
              update delivery d set attempts = d.attempts + 1, tried_at = :now, next_at = :lease
                from taken where d.id = taken.id
              returning d.*
            )
            select d.id, d.attempts, d.occasion, d.person_id, d.seq, c.tracking_token, a.tracking_token as about
              from claimed d left join complaint c on c.id = coalesce(d.complaint_id, d.to_id)
              left join complaint a on a.id = d.about_id
             order by d.id
            """;

    static final String FINISH = """
            update delivery
               set next_at = (select :next::timestamptz where not exists (
                     select 1 from complaint c where c.id = delivery.complaint_id and c.confidential)), status = :status, took_ms = :took, fault = :fault,
                   done_at = case when :arrived::boolean then :now::timestamptz end,
                   given_up_at = case when not :arrived::boolean and (:next::timestamptz is null or given_up_at is not null)
                                      then :now::timestamptz end
             where id = :id and attempts = :tries and done_at is null
            """;

    static final String MAIL = """
            insert into delivery (way, person_id, occasion, made_at, next_at) values ('MAIL', :person, :occasion, :now, :now)
            returning id
            """;

    static final String SAMPLE = """
            insert into delivery (way, hook_id, occasion, sample, made_at, next_at) values ('HOOK', :hook, 'RECORDED', true, :now, :now)
            returning id
            """;

    static final String AGAIN = """
            update delivery set next_at = :now, attempts = 0, done_at = null, given_up_at = null, fault = null, status = null
             where id = :id and hook_id = :hook and (done_at is not null or given_up_at is not null)
               and not exists (select 1 from complaint c where c.id = delivery.complaint_id and c.confidential)
            """;

    static final String CLEAR = """
            delete from delivery where id in (select id from delivery where made_at < :before order by made_at limit 1000)
            """;

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Errand> claimCalls(Instant now, Instant lease, Long[] busy) {
        return jdbc.sql(CLAIM_CALLS)
                .param("now", Times.sql(now))
                .param("lease", Times.sql(lease))
                .param("busy", busy)
                .query(Claims::errand)
                .list();
    }

    List<Envelope> claimMail(Envelope.Way way, Instant now, Instant lease) {
        return jdbc.sql(CLAIM_MAIL)
                .param("way", way.name())
                .param("now", Times.sql(now))
                .param("lease", Times.sql(lease))
                .query(Claims::envelope)
                .list();
    }

    void finish(long id, int tries, Attempt attempt, Instant now) {
        jdbc.sql(FINISH)
                .param("id", id)
                .param("tries", tries)
                .param("arrived", attempt.arrived())
                .param("next", Times.sql(attempt.next(tries, now)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("status", attempt.status(), Types.INTEGER)
                .param("took", attempt.millis())
                .param("fault", attempt.fault(), Types.VARCHAR)
                .param("now", Times.sql(now))
                .update();
    }

    long mail(long person, Occasion occasion, Instant now) {
        return jdbc.sql(MAIL)
                .param("person", person)
                .param("occasion", occasion.name())
                .param("now", Times.sql(now))
                .query(Long.class)
                .single();
    }

    long sample(long hook, Instant now) {
        return jdbc.sql(SAMPLE)
                .param("hook", hook)
                .param("now", Times.sql(now))
                .query(Long.class)
                .single();
    }

    boolean again(long hook, long id, Instant now) {
        return jdbc.sql(AGAIN)
                        .param("hook", hook)
                        .param("id", id)
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }

    int clear(Instant before) {
        return jdbc.sql(CLEAR).param("before", Times.sql(before)).update();
    }
}
