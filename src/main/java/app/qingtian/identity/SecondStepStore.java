package app.qingtian.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about authenticators and recovery codes. */
@Component
class SecondStepStore {

    /** The one somebody has or is about to have; its secret is encrypted. */
    record Row(
            long id,
            byte[] secret,
            boolean confirmed,
            @Nullable Long lastStep,
            @Nullable Long toldStep) {}

    static final String PRESENT = """
            select id, secret, confirmed_at is not null as confirmed, last_step, told_step
            from second_step
            where person_id = :person and ended_at is null
            """;

    static final String BEGIN = """
            insert into second_step (person_id, secret, made_at) values (:person, :secret, :now)
            on conflict (person_id) where ended_at is null do update set secret = excluded.secret, made_at = excluded.made_at
            where second_step.confirmed_at is null and second_step.made_at < :stale
            """;

    /** Guards itself against two that come with the same code at once. */
    static final String TAKE = """
            update second_step set last_step = :step, confirmed_at = coalesce(confirmed_at, :now)
            where id = :id and ended_at is null and (last_step is null or last_step < :step)
            """;

    static final String TOLD = "update second_step set told_step = :step where id = :id";

    static final String END =
            "update second_step set ended_at = :now, ended_by = :by where person_id = :person and ended_at is null";

    static final String CODES =
            "insert into recovery_code (step_id, hash) select :id, unnest(cast(:hashes as bytea[]))";

    static final String USE =
            "update recovery_code set used_at = :now where step_id = :id and hash = :hash and used_at is null";

    static final String LEFT = """
            select count(*)
            from recovery_code join second_step on second_step.id = recovery_code.step_id
            where person_id = :person and ended_at is null and used_at is null
            """;

    private final JdbcClient jdbc;

    SecondStepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> present(long person) {
        return jdbc.sql(PRESENT)
                .param("person", person)
                .query((row, _) -> new Row(
                        row.getLong("id"),
                        row.getBytes("secret"),
                        row.getBoolean("confirmed"),
                        row.getObject("last_step", Long.class),
                        row.getObject("told_step", Long.class)))
                .optional();
    }

    void begin(long person, byte[] secret, Instant now, Instant stale) {
        jdbc.sql(BEGIN)
                .param("person", person)
                .param("secret", secret)
                .param("now", utc(now))
                .param("stale", utc(stale))
                .update();
    }

    boolean take(long id, long step, Instant now) {
        return jdbc.sql(TAKE)
                        .param("id", id)
                        .param("step", step)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    void told(long id, long step) {
        jdbc.sql(TOLD).param("id", id).param("step", step).update();
    }

    boolean end(long person, long by, Instant now) {
        return jdbc.sql(END)
                        .param("person", person)
                        .param("by", by)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    void codes(long id, List<byte[]> hashes) {
        jdbc.sql(CODES)
                .param("id", id)
                .param("hashes", hashes.toArray(byte[][]::new))
                .update();
    }

    boolean use(long id, byte[] hash, Instant now) {
        return jdbc.sql(USE)
                        .param("id", id)
                        .param("hash", hash)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    int left(long person) {
        return jdbc.sql(LEFT).param("person", person).query(Integer.class).single();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
