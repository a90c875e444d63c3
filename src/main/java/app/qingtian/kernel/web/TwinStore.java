package app.qingtian.kernel.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forms that are being worked on, and where the finished ones led, beside the answers kept for programs and as long. A form
 * whose work was cut off by a crash may be sent again after a minute.
 */
@Component
class TwinStore {

    private static final Logger LOG = LoggerFactory.getLogger(TwinStore.class);

    /** A key that is lost in a crash costs less than a wait for the disk under every form. */
    private static final String TAKE = """
            with lazily as materialized (select set_config('synchronous_commit', 'off', true))
            insert into idempotency (scope, key, hash)
            select 'form', :key, ''::bytea from lazily
            on conflict (scope, key) do update set created_at = now()
             where idempotency.status is null and idempotency.created_at < now() - interval '1 minute'
            """;

    private static final String ANSWERED = """
            with lazily as materialized (select set_config('synchronous_commit', 'off', true))
            update idempotency set status = 303, location = :location
              from lazily where scope = 'form' and key = :key
            """;
    private static final String ANSWER = """
            select location from idempotency where scope = 'form' and key = :key and status is not null
            """;
    private static final String RELEASE = "delete from idempotency where scope = 'form' and key = :key";

    private final JdbcClient jdbc;

    TwinStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True for the first one, who now has to say what came of it. */
    boolean take(String key) {
        return jdbc.sql(TAKE).param("key", key).update() == 1;
    }

    /** Where the first one led; null while it is being worked on, and where it led nowhere. */
    @Nullable String answer(String key) {
        return jdbc.sql(ANSWER).param("key", key).query(String.class).optional().orElse(null);
    }

    /** Null: nothing was done, and the same may be sent again. What was done stays done, even if this cannot be noted. */
    void answered(String key, @Nullable String location) {
        try {
            if (location == null) {
                jdbc.sql(RELEASE).param("key", key).update();
            } else {
                jdbc.sql(ANSWERED).param("key", key).param("location", location).update();
            }
        } catch (RuntimeException unnoted) {
            LOG.warn("What came of a form was not noted: {}", unnoted.getClass().getSimpleName());
        }
    }
}
