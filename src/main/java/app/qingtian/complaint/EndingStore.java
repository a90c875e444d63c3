package app.qingtian.complaint;

import app.qingtian.kernel.Times;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of settlements and closures. */
@Repository
class EndingStore {

    static final String INSERT_SETTLEMENT = """
            insert into settlement (complaint_id, round, at, person_id, accepted, exhausted, reason, further_ways)
            values (:complaint, :round, :now, :person, :accepted, :exhausted, :reason, :ways)
            """;

    static final String INSERT_CLOSURE = """
            insert into closure (complaint_id, round, at, person_id, summary, root_cause, prevention, blanks)
            values (:complaint, :round, :now, :person, :summary, :cause, :prevention, :blanks::jsonb)
            """;

    static final String DIAGNOSED =
            "select exists (select 1 from diagnosis where complaint_id = :complaint and round = :round)";

    private final JdbcClient jdbc;
    private final EventJson json;

    EndingStore(JdbcClient jdbc, EventJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Complaint complaint, Settlement settlement, @Nullable Long personId, Instant now) {
        jdbc.sql(INSERT_SETTLEMENT)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .param("now", Times.sql(now))
                .param("person", personId)
                .param("accepted", settlement.accepted())
                .param("exhausted", settlement.exhausted())
                .param("reason", settlement.reason())
                .param("ways", settlement.furtherWays())
                .update();
    }

    void insert(Complaint complaint, Closure closure, long personId, Instant now) {
        jdbc.sql(INSERT_CLOSURE)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .param("now", Times.sql(now))
                .param("person", personId)
                .param("summary", closure.summary())
                .param("cause", closure.rootCause())
                .param("prevention", closure.prevention())
                .param("blanks", json.json(closure.blanks()))
                .update();
    }

    boolean diagnosed(Complaint complaint) {
        return jdbc.sql(DIAGNOSED)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .query(Boolean.class)
                .single();
    }
}
