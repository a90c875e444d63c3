package app.qingtian.bond;

import app.qingtian.kernel.Times;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of links. */
@Repository
class BondStore {

    /** Nothing comes back where there is such a link already, from whichever end it was drawn. */
    static final String INSERT = """
            insert into bond (from_id, to_id, kind, at, person_id, note)
            select :from, :to, :kind, :now, :person, :note
             where not exists (select 1 from bond where from_id = :to and to_id = :from and kind = :kind and ended_at is null)
            on conflict do nothing returning id
            """;

    static final String END = """
            update bond set ended_at = :now, ended_by = :person
             where id = :id and (from_id = :complaint or to_id = :complaint) and kind <> 'SPLIT_FROM' and ended_at is null
            """;

    private final JdbcClient jdbc;

    BondStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From one to the other. */
    record Ends(long from, long to, BondKind kind) {}

    Optional<Long> insert(Ends ends, long personId, @Nullable String note, Instant now) {
        return jdbc.sql(INSERT)
                .param("from", ends.from())
                .param("to", ends.to())
                .param("kind", ends.kind().name())
                .param("now", Times.sql(now))
                .param("person", personId)
                .param("note", note)
                .query(Long.class)
                .optional();
    }

    boolean end(long complaintId, long id, long personId, Instant now) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("complaint", complaintId)
                        .param("person", personId)
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }
}
