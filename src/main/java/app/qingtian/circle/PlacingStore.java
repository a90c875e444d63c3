package app.qingtian.circle;

import app.qingtian.kernel.Times;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that lets people in and out. */
@Repository
class PlacingStore {

    static final String NAME = """
            insert into named (complaint_id, person_id, at, by_id, why)
            select :complaint, id, :now, :by::bigint, :why from unnest(:people::bigint[]) as id on conflict do nothing
            """;

    static final String BAR = """
            insert into barred (complaint_id, person_id, at, by_id)
            select :complaint, id, :now, :by::bigint from unnest(:people::bigint[]) as id on conflict do nothing
            """;

    static final String UNNAME = "delete from named where complaint_id = :complaint and person_id = :person";

    static final String UNBAR = "delete from barred where complaint_id = :complaint and person_id = :person";

    static final String DISSOLVE = """
            with gone as (delete from named where complaint_id = :complaint)
            delete from barred where complaint_id = :complaint
            """;

    /** Nothing for whoever is barred or in the circle already, as for a number that there is not. */
    static final String ADMIT = """
            insert into named (complaint_id, person_id, at, by_id, why)
            select c.id, :me, :now, :me, 'SELF' from complaint c
             where c.number = :number and c.confidential
               and not exists (select 1 from barred b where b.complaint_id = c.id and b.person_id = :me)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    PlacingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who did it when; nobody where it was the house. */
    record Deed(@Nullable Long by, Instant at) {}

    void name(long complaint, Collection<Long> people, String why, Deed deed) {
        put(NAME, complaint, people, deed).param("why", why).update();
    }

    void bar(long complaint, Collection<Long> people, Deed deed) {
        put(BAR, complaint, people, deed).update();
    }

    private JdbcClient.StatementSpec put(String sql, long complaint, Collection<Long> people, Deed deed) {
        return jdbc.sql(sql)
                .param("complaint", complaint)
                .param("people", people.toArray(Long[]::new))
                .param("by", deed.by(), Types.BIGINT)
                .param("now", Times.sql(deed.at()));
    }

    /** Neither named nor barred. */
    void clear(long complaint, long person) {
        for (var sql : List.of(UNNAME, UNBAR)) {
            jdbc.sql(sql).param("complaint", complaint).param("person", person).update();
        }
    }

    void dissolve(long complaint) {
        jdbc.sql(DISSOLVE).param("complaint", complaint).update();
    }

    boolean admit(String number, long me, Instant now) {
        return jdbc.sql(ADMIT)
                        .param("number", number)
                        .param("me", me)
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }
}
