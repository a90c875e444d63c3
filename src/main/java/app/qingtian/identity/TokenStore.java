package app.qingtian.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about API tokens. */
@Component
class TokenStore {

    private static final String INSERT = """
            insert into api_token (person_id, name, hash, scopes, created_at, expires_at)
            values (:person, :name, :hash, :scopes, :now, :expires)
            """;

    private static final String BY_HASH = """
            select id, person_id, scopes, expires_at, last_used_at
            from api_token
            where hash = :hash and revoked_at is null
            """;

    private static final String USED = """
            update api_token set last_used_at = :now
            where id = :id and (last_used_at is null or last_used_at < :before)
            """;

    private static final String REVOKE = "update api_token set revoked_at = :now where id = :id and revoked_at is null";

    static final String OF_PERSON = """
            select id, name, scopes, created_at, expires_at, last_used_at
            from api_token
            where person_id = :person and revoked_at is null and (expires_at is null or expires_at > :now)
            order by id desc
            limit 100
            """;

    static final String REVOKE_OWN =
            "update api_token set revoked_at = :now where id = :id and person_id = :person and revoked_at is null";

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Tokens.Order order, byte[] hash, Instant now) {
        jdbc.sql(INSERT)
                .param("person", order.personId())
                .param("name", order.name())
                .param("hash", hash)
                .param("scopes", order.scopes().toArray(String[]::new))
                .param("now", offset(now))
                .param("expires", offset(order.expiresAt()))
                .update();
    }

    Optional<Token> byHash(byte[] hash) {
        return jdbc.sql(BY_HASH)
                .param("hash", hash)
                .query((row, _) -> token(row))
                .optional();
    }

    void used(long id, Instant now, Instant before) {
        jdbc.sql(USED)
                .param("id", id)
                .param("now", offset(now))
                .param("before", offset(before))
                .update();
    }

    void revoke(long id, Instant now) {
        jdbc.sql(REVOKE).param("id", id).param("now", offset(now)).update();
    }

    boolean revokeOwn(long person, long id, Instant now) {
        return jdbc.sql(REVOKE_OWN)
                        .param("person", person)
                        .param("id", id)
                        .param("now", offset(now))
                        .update()
                == 1;
    }

    List<Tokens.Pass> of(long person, Instant now) {
        return jdbc.sql(OF_PERSON)
                .param("person", person)
                .param("now", offset(now))
                .query((row, _) -> new Tokens.Pass(
                        row.getLong("id"),
                        row.getString("name"),
                        List.of((String[]) row.getArray("scopes").getArray()),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row, "expires_at"),
                        instant(row, "last_used_at")))
                .list();
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getLong("person_id"),
                Set.of((String[]) row.getArray("scopes").getArray()),
                instant(row, "expires_at"),
                instant(row, "last_used_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
