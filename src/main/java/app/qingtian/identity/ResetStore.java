package app.qingtian.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about links to choose a new password, and about the help of administrators. */
@Component
class ResetStore {

    static final String MAKE = """
            insert into reset_link (person_id, hash, made_at, expires_at) values (:person, :hash, :now, :expires)
            """;

    static final String GOOD = """
            select person_id
            from reset_link join person on person.id = person_id
            where hash = :hash and used_at is null and expires_at > :now and active
            """;

    static final String USE = "update reset_link set used_at = :now where hash = :hash and used_at is null";

    static final String END = "update reset_link set used_at = :now where person_id = :person and used_at is null";

    static final String LATELY = "select count(*) from reset_link where person_id = :person and made_at > :since";

    static final String AID = """
            insert into door_aid (person_id, what, reason, at, by_id) values (:person, :what, :reason, :now, :by)
            """;

    static final String BY_WORD =
            "select id from person where active and (login = :word or lower(email) = :word) limit 2";

    private final JdbcClient jdbc;

    ResetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void make(long person, byte[] hash, Instant now, Instant expires) {
        jdbc.sql(MAKE)
                .param("person", person)
                .param("hash", hash)
                .param("now", utc(now))
                .param("expires", utc(expires))
                .update();
    }

    Optional<Long> good(byte[] hash, Instant now) {
        return jdbc.sql(GOOD)
                .param("hash", hash)
                .param("now", utc(now))
                .query(Long.class)
                .optional();
    }

    boolean use(byte[] hash, Instant now) {
        return jdbc.sql(USE).param("hash", hash).param("now", utc(now)).update() == 1;
    }

    void end(long person, Instant now) {
        jdbc.sql(END).param("person", person).param("now", utc(now)).update();
    }

    int lately(long person, Instant since) {
        return jdbc.sql(LATELY)
                .param("person", person)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    /** Whose login or mail address it is; nobody's where it is that of two. */
    Optional<Long> byWord(String word) {
        var found = jdbc.sql(BY_WORD).param("word", word).query(Long.class).list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    void aided(long person, Aids.Wish wish, long by, Instant now) {
        jdbc.sql(AID)
                .param("person", person)
                .param("what", wish.what().name())
                .param("reason", wish.reason())
                .param("now", utc(now))
                .param("by", by)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
