package app.qingtian.remedy;

import app.qingtian.identity.Roster;
import app.qingtian.kernel.Money;
import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Reads remedies and decisions, together in one statement for the page that shows both. */
@Repository
class AnswerStore {

    /** A row for each remedy, and one for each decision without any. */
    static final String OF_COMPLAINT = """
            select r.id, r.complaint_id, r.round, r.decision_id, r.kind, r.description, r.amount, r.currency,
                   r.person_id, r.at, r.executed_at, r.executed_by, r.execution,
                   d.id as ruling_id, d.round as ruling_round, d.at as ruling_at, d.person_id as ruling_by,
                   d.words, d.reasons, d.further_ways
              from (select * from decision where complaint_id = :complaint order by id desc limit 20) d
              full join (select * from remedy where complaint_id = :complaint) r on r.decision_id = d.id
             order by d.id, r.id
            """;

    static final String REMEDY = """
            select id, complaint_id, round, decision_id, kind, description, amount, currency, person_id, at, executed_at,
                   executed_by, execution
              from remedy where id = :id
            """;

    private final Queries queries;
    private final Roster roster;

    AnswerStore(Queries queries, Roster roster) {
        this.queries = queries;
        this.roster = roster;
    }

    Query<Answer> of(long complaintId) {
        return queries.sql(OF_COMPLAINT).param("complaint", complaintId).read(this::answer);
    }

    Query<Optional<Remedy>> remedy(long id) {
        return queries.sql(REMEDY).param("id", id).optional((row, _) -> remedy(row));
    }

    private Answer answer(ResultSet row) throws SQLException {
        var rulings = new LinkedHashMap<Long, Ruling>();
        var remedies = new LinkedHashSet<Remedy>();
        while (row.next()) {
            if (row.getObject("ruling_id") != null) {
                rulings.putIfAbsent(row.getLong("ruling_id"), ruling(row));
            }
            if (row.getObject("id") != null) {
                remedies.add(remedy(row));
            }
        }
        return new Answer(List.copyOf(rulings.values()).reversed(), List.copyOf(remedies));
    }

    private Remedy remedy(ResultSet row) throws SQLException {
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
                roster.name(row.getLong("person_id")),
                Times.at(row, "at"),
                Times.atOrNull(row, "executed_at"),
                roster.name(row, "executed_by"),
                row.getString("execution"));
    }

    private Ruling ruling(ResultSet row) throws SQLException {
        return new Ruling(
                row.getLong("ruling_id"),
                row.getInt("ruling_round"),
                Times.at(row, "ruling_at"),
                roster.name(row.getLong("ruling_by")),
                new Ruling.Words(row.getString("words"), row.getString("reasons"), row.getString("further_ways")));
    }
}
