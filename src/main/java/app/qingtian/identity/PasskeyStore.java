package app.qingtian.identity;

import app.qingtian.kernel.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about passkeys. */
@Component
class PasskeyStore {

    /** One that is good: whose, for which site, and what proves it. */
    record Row(long id, long personId, String site, byte[] credential, long count) {}

    /** One to keep. */
    record Fresh(long personId, String name, String site, Ceremony.Made made) {}

    static final String INSERT = """
            insert into passkey (person_id, name, credential_id, credential, site, count, made_at)
            select :person, :name, :credentialId, :credential, :site, :count, :now
            on conflict do nothing
            """;

    static final String GOOD = """
            select id, person_id, site, credential, count
            from passkey
            where credential_id = :credentialId and ended_at is null
            """;

    /** A count that does not grow is a copied key; authenticators that do not count always say 0. */
    static final String USED = """
            update passkey set used_at = :now, count = :count
            where id = :id and ended_at is null and (count < :count or (count = 0 and :count = 0))
            """;

    static final String OF_PERSON = """
            select id, name, made_at, used_at
            from passkey
            where person_id = :person and ended_at is null
            order by id
            """;

    static final String KEYS = "select credential_id from passkey where person_id = :person and ended_at is null";

    static final String END = """
            update passkey set ended_at = :now, ended_by = :by
            where person_id = :person and (:id::bigint is null or id = :id) and ended_at is null
            """;

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(Fresh fresh, Instant now) {
        return jdbc.sql(INSERT)
                        .param("person", fresh.personId())
                        .param("name", fresh.name())
                        .param("credentialId", fresh.made().credentialId())
                        .param("credential", fresh.made().credential())
                        .param("site", fresh.site())
                        .param("count", fresh.made().count())
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }

    Optional<Row> good(byte[] credentialId) {
        return jdbc.sql(GOOD)
                .param("credentialId", credentialId)
                .query((row, _) -> new Row(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getString("site"),
                        row.getBytes("credential"),
                        row.getLong("count")))
                .optional();
    }

    boolean used(long id, long count, Instant now) {
        return jdbc.sql(USED)
                        .param("id", id)
                        .param("count", count)
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }

    List<Passkey> of(long person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person)
                .query((row, _) -> new Passkey(
                        row.getLong("id"),
                        row.getString("name"),
                        Times.at(row, "made_at"),
                        Times.atOrNull(row, "used_at")))
                .list();
    }

    List<byte[]> keys(long person) {
        return jdbc.sql(KEYS)
                .param("person", person)
                .query((row, _) -> row.getBytes("credential_id"))
                .list();
    }

    /** Without an id: all of them. */
    boolean end(Person person, @Nullable Long id, long by, Instant now) {
        return jdbc.sql(END)
                        .param("person", person.id())
                        .param("id", id)
                        .param("by", by)
                        .param("now", Times.sql(now))
                        .update()
                > 0;
    }
}
