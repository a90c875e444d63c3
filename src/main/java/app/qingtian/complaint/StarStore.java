package app.qingtian.complaint;

import app.qingtian.kernel.Queries;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Times;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what people keep in sight. */
@Repository
class StarStore {

    /** Answers how many there are: none where one more would be too many. */
    static final String ADD = """
            with room as (select count(*) filter (where complaint_id <> :complaint) < :most as there from star where person_id = :person)
            insert into star (person_id, complaint_id, starred_at) select :person, :complaint, :now from room where there
            on conflict (person_id, complaint_id) do update set starred_at = star.starred_at
            """;

    static final String REMOVE = "delete from star where person_id = :person and complaint_id = :complaint";

    static final String HAS = """
            select exists (select 1 from star s join complaint c on c.id = s.complaint_id
                            where s.person_id = :person and c.number = :number)
            """;

    private final JdbcClient jdbc;
    private final Queries queries;

    StarStore(JdbcClient jdbc, Queries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    Query<Boolean> has(long person, String number) {
        return queries.sql(HAS).param("person", person).param("number", number).single((row, _) -> row.getBoolean(1));
    }

    /** False where there is no room for one more. */
    boolean add(long person, long complaint, Instant now) {
        return jdbc.sql(ADD)
                        .param("person", person)
                        .param("complaint", complaint)
                        .param("most", Stars.MOST)
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }

    void remove(long person, long complaint) {
        jdbc.sql(REMOVE).param("person", person).param("complaint", complaint).update();
    }
}
