package app.qingtian.beside;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaints;
import app.qingtian.identity.Roster;
import app.qingtian.kernel.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who else has a complaint on the screen. A page says so at least every twenty seconds; who says nothing for a minute is gone. */
@Repository
public class Lookers {

    static final String LOOK = """
            insert into looker (complaint_id, person_id, at, typed_at)
            values (:complaint, :person, :now, case when :typing::boolean then :now::timestamptz end)
            on conflict (complaint_id, person_id) do update
               set at = excluded.at, typed_at = coalesce(excluded.typed_at, looker.typed_at)
            """;

    static final String OTHERS = """
            select person_id, typed_at >= :typing as types from looker
             where complaint_id = :complaint and person_id <> :person and at >= :since order by at desc limit 20
            """;

    static final String LEAVE = "delete from looker where complaint_id = :complaint and person_id = :person";

    static final String CLEAR = "delete from looker where at < :before";

    private static final Duration GONE = Duration.ofMinutes(1);
    private static final Duration TYPING = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Complaints complaints;
    private final Roster roster;
    private final Clock clock;

    Lookers(JdbcClient jdbc, Complaints complaints, Roster roster, Clock clock) {
        this.jdbc = jdbc;
        this.complaints = complaints;
        this.roster = roster;
        this.clock = clock;
    }

    /** Somebody else who is here. */
    public record Looker(String name, boolean types) {}

    /** The caller is here; answers who else is. Empty for a complaint that they may not see. */
    @Transactional
    public Optional<List<Looker>> look(Caller.Staff caller, boolean typing) {
        var now = clock.instant();
        return complaints.find(caller).map(complaint -> {
            jdbc.sql(LOOK)
                    .param("complaint", complaint.id())
                    .param("person", caller.reader().personId())
                    .param("now", Times.sql(now))
                    .param("typing", typing)
                    .update();
            return others(complaint.id(), caller.reader().personId(), now);
        });
    }

    /** Who else is here, without being here. */
    @Transactional(readOnly = true)
    public Optional<List<Looker>> others(Caller.Staff caller) {
        return complaints.find(caller).map(it -> others(it.id(), caller.reader().personId(), clock.instant()));
    }

    private List<Looker> others(long complaint, long person, Instant now) {
        return jdbc.sql(OTHERS)
                .param("complaint", complaint)
                .param("person", person)
                .param("since", Times.sql(now.minus(GONE)))
                .param("typing", Times.sql(now.minus(TYPING)))
                .query((row, _) -> new Looker(roster.name(row.getLong("person_id")), row.getBoolean("types")))
                .list();
    }

    /** The page was closed. */
    @Transactional
    public void leave(Caller.Staff caller) {
        complaints
                .find(caller)
                .ifPresent(complaint -> jdbc.sql(LEAVE)
                        .param("complaint", complaint.id())
                        .param("person", caller.reader().personId())
                        .update());
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void clear() {
        jdbc.sql(CLEAR).param("before", Times.sql(clock.instant().minus(GONE))).update();
    }
}
