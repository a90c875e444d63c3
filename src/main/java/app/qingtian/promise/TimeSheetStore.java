package app.qingtian.promise;

import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** SQL of what the time of a complaint is counted by. */
@Repository
class TimeSheetStore {

    /** Rides promise_of_complaint. */
    static final String EDITIONS = """
            select complaint_id, max(edition_id) as edition_id
              from promise where complaint_id = any(:complaints) and kind = 'DECISION' and edition_id is not null
             group by complaint_id
            """;

    private final Queries queries;

    TimeSheetStore(Queries queries) {
        this.queries = queries;
    }

    Query<Map<Long, Long>> editions(List<Long> complaints) {
        return queries.sql(EDITIONS)
                .param("complaints", complaints.toArray(Long[]::new))
                .read(rows -> {
                    var editions = new HashMap<Long, Long>();
                    while (rows.next()) {
                        editions.put(rows.getLong("complaint_id"), rows.getLong("edition_id"));
                    }
                    return editions;
                });
    }
}
