package app.qingtian.remedy;

import app.qingtian.complaint.Complaint;
import app.qingtian.kernel.Times;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL that writes remedies and decisions, or asks about them; {@link AnswerStore} reads them. */
@Repository
class RemedyStore {

    static final String NUMBER_OF =
            "select c.number from remedy r join complaint c on c.id = r.complaint_id where r.id = :id";

    static final String INSERT = """
            insert into remedy (complaint_id, round, kind, description, amount, currency, at, person_id)
            values (:complaint, :round, :kind, :description, :amount, :currency, :now, :person) returning id
            """;

    static final String INSERT_DECISION = """
            insert into decision (complaint_id, round, at, person_id, words, reasons, further_ways)
            values (:complaint, :round, :now, :person, :words, :reasons, :ways) returning id
            """;

    static final String TELL = """
            update remedy set decision_id = :decision
             where complaint_id = :complaint and round = :round and decision_id is null
            """;

    static final String EXECUTE =
            "update remedy set executed_at = :now, executed_by = :person, execution = :execution where id = :id";

    /** Only what belongs to the last decision of the round counts: an offer that was refused need not be carried out. */
    static final String ANY_UNDONE = """
            select exists (
              select 1 from remedy
               where complaint_id = :complaint and executed_at is null
                 and decision_id = (select max(id) from decision where complaint_id = :complaint and round = :round))
            """;

    private final JdbcClient jdbc;

    RemedyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> numberOf(long remedyId) {
        return jdbc.sql(NUMBER_OF).param("id", remedyId).query(String.class).optional();
    }

    long insert(Complaint complaint, Offer offer, long personId, Instant now) {
        var money = offer.money();
        return jdbc.sql(INSERT)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .param("kind", offer.kind())
                .param("description", offer.description())
                .param("amount", money == null ? null : money.amount())
                .param("currency", money == null ? null : money.currency().getCurrencyCode())
                .param("now", Times.sql(now))
                .param("person", personId)
                .query(Long.class)
                .single();
    }

    long insert(Complaint complaint, Ruling.Words words, long personId, Instant now) {
        return jdbc.sql(INSERT_DECISION)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .param("now", Times.sql(now))
                .param("person", personId)
                .param("words", words.decision())
                .param("reasons", words.reasons())
                .param("ways", words.furtherWays())
                .query(Long.class)
                .single();
    }

    int tell(Complaint complaint, long decisionId) {
        return jdbc.sql(TELL)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .param("decision", decisionId)
                .update();
    }

    void execute(long remedyId, long personId, String execution, Instant now) {
        jdbc.sql(EXECUTE)
                .param("id", remedyId)
                .param("person", personId)
                .param("execution", execution)
                .param("now", Times.sql(now))
                .update();
    }

    boolean anyUndone(Complaint complaint) {
        return jdbc.sql(ANY_UNDONE)
                .param("complaint", complaint.id())
                .param("round", complaint.round())
                .query(Boolean.class)
                .single();
    }
}
