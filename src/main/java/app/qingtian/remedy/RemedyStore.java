package app.qingtian.remedy;

import app.qingtian.complaint.Complaint;
import app.qingtian.kernel.Money;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of remedies and decisions. */
@Repository
class RemedyStore {

    private static final String SELECT = """
            select r.id, r.complaint_id, r.round, r.decision_id, r.kind, r.description, r.amount, r.currency,
                   p.name as proposed_by, r.at, r.executed_at, e.name as executed_by, r.execution
              from remedy r
              join person p on p.id = r.person_id
              left join person e on e.id = r.executed_by
            """;

    static final String OF_COMPLAINT = SELECT + " where r.complaint_id = :complaint order by r.id";

    static final String BY_ID = SELECT + " where r.id = :id";

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

    static final String RULINGS = """
            select d.id as ruling_id, d.round as ruling_round, d.at as ruling_at, p.name as ruling_by,
                   d.words, d.reasons, d.further_ways
              from decision d join person p on p.id = d.person_id
             where d.complaint_id = :complaint order by d.id desc limit 20
            """;

    private final JdbcClient jdbc;

    RemedyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Remedy> of(long complaintId) {
        return jdbc.sql(OF_COMPLAINT)
                .param("complaint", complaintId)
                .query(RemedyStore::remedy)
                .list();
    }

    Optional<Remedy> byId(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(RemedyStore::remedy).optional();
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

    List<Ruling> rulings(long complaintId) {
        return jdbc.sql(RULINGS)
                .param("complaint", complaintId)
                .query((row, _) -> ruling(row))
                .list();
    }

    static Remedy remedy(ResultSet row, int index) throws SQLException {
        var amount = row.getBigDecimal("amount");
        var currency = row.getString("currency");
        return new Remedy(
                row.getLong("id"),
                row.getLong("complaint_id"),
                row.getInt("round"),
                row.getObject("decision_id", Long.class),
                row.getString("kind"),
                row.getString("description"),
                amount == null ? null : new Money(amount, Currency.getInstance(currency)),
                row.getString("proposed_by"),
                Times.at(row, "at"),
                Times.atOrNull(row, "executed_at"),
                row.getString("executed_by"),
                row.getString("execution"));
    }

    static Ruling ruling(ResultSet row) throws SQLException {
        return new Ruling(
                row.getLong("ruling_id"),
                row.getInt("ruling_round"),
                Times.at(row, "ruling_at"),
                row.getString("ruling_by"),
                new Ruling.Words(row.getString("words"), row.getString("reasons"), row.getString("further_ways")));
    }
}
