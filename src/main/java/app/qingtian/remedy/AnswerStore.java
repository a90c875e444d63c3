package app.qingtian.remedy;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions and remedies read together, in one statement, for the page that shows both. */
@Repository
class AnswerStore {

    /** A row for each remedy, and one for each decision without any. */
    static final String OF_COMPLAINT = """
            select r.id, r.complaint_id, r.round, r.decision_id, r.kind, r.description, r.amount, r.currency,
                   p.name as proposed_by, r.at, r.executed_at, e.name as executed_by, r.execution,
                   d.id as ruling_id, d.round as ruling_round, d.at as ruling_at, w.name as ruling_by,
                   d.words, d.reasons, d.further_ways
              from (select * from decision where complaint_id = :complaint order by id desc limit 20) d
              full join (select * from remedy where complaint_id = :complaint) r on r.decision_id = d.id
              left join person p on p.id = r.person_id
              left join person e on e.id = r.executed_by
              left join person w on w.id = d.person_id
             order by d.id, r.id
            """;

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Answer of(long complaintId) {
        var rulings = new LinkedHashMap<Long, Ruling>();
        var remedies = new LinkedHashSet<Remedy>();
        jdbc.sql(OF_COMPLAINT).param("complaint", complaintId).query(row -> {
            if (row.getObject("ruling_id") != null) {
                rulings.putIfAbsent(row.getLong("ruling_id"), RemedyStore.ruling(row));
            }
            if (row.getObject("id") != null) {
                remedies.add(RemedyStore.remedy(row, 0));
            }
        });
        return new Answer(List.copyOf(rulings.values()).reversed(), List.copyOf(remedies));
    }
}
