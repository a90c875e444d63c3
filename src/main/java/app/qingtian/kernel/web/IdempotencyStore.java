package app.qingtian.kernel.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The answers kept under idempotency keys, for 48 hours. */
@Component
class IdempotencyStore {

    private static final String TAKE = """
            insert into idempotency (scope, key, hash)
            values (:scope, :key, :hash)
            on conflict (scope, key) do nothing
            """;
    private static final String KEEP = """
            update idempotency
            set status = :status, content_type = :type, location = :location, etag = :etag, body = :body
            where scope = :scope and key = :key
            """;
    private static final String FIND = """
            select hash, status, content_type, location, etag, body
            from idempotency
            where scope = :scope and key = :key
            """;
    private static final String PURGE = """
            delete from idempotency
            where ctid = any (array(
              select ctid from idempotency
              where created_at < now() - interval '48 hours'
              limit 2000))
            """;

    private final JdbcClient jdbc;

    IdempotencyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the key if it is free; waits while a twin holds it. False: it was used before. */
    boolean take(Kept.Key key, byte[] hash) {
        return jdbc.sql(TAKE)
                        .param("scope", key.scope())
                        .param("key", key.key())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    void keep(Kept.Key key, Kept kept) {
        jdbc.sql(KEEP)
                .param("scope", key.scope())
                .param("key", key.key())
                .param("status", kept.status())
                .param("type", kept.type())
                .param("location", kept.location())
                .param("etag", kept.etag())
                .param("body", kept.body())
                .update();
    }

    Kept find(Kept.Key key) {
        return jdbc.sql(FIND)
                .param("scope", key.scope())
                .param("key", key.key())
                .query((row, _) -> kept(row))
                .single();
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void purge() {
        jdbc.sql(PURGE).update();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getBytes("hash"),
                row.getInt("status"),
                row.getString("content_type"),
                row.getString("location"),
                row.getString("etag"),
                row.getBytes("body"));
    }
}
