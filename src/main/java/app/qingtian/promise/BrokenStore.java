package app.qingtian.promise;

import app.qingtian.kernel.Times;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of promises whose time is over. */
@Repository
class BrokenStore {

    /** Rides promise_to_break. */
    static final String TO_BREAK = """
            select id, complaint_id, round, kind, what, person_id, made_at, due_at, first_due_at, rests, null as rests_for, null as rests_until, referral_id, kept_at,
                   broken_at, released_at
              from promise
             where due_at < :now and (due_at, id) > (:due, :id)
               and kept_at is null and broken_at is null and released_at is null and not rests
             order by due_at, id limit :limit
            """;

    static final String BREAK = "update promise set broken_at = :now where id = :id and broken_at is null";

    private final JdbcClient jdbc;

    BrokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The earliest due first. */
    List<Promise> toBreak(Instant now, int limit) {
        return toBreak(now, Instant.EPOCH, 0, limit);
    }

    /** Those that come after the given one. */
    List<Promise> toBreak(Instant now, Promise last, int limit) {
        return toBreak(now, last.dueAt(), last.id(), limit);
    }

    private List<Promise> toBreak(Instant now, Instant due, long id, int limit) {
        return jdbc.sql(TO_BREAK)
                .param("now", Times.sql(now))
                .param("due", Times.sql(due))
                .param("id", id)
                .param("limit", limit)
                .query(PromiseRow::promise)
                .list();
    }

    void markBroken(long promiseId, Instant now) {
        jdbc.sql(BREAK).param("id", promiseId).param("now", Times.sql(now)).update();
    }
}
