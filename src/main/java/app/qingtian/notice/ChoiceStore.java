package app.qingtian.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what people chose. */
@Repository
class ChoiceStore {

    static final String OF_PERSON = """
            select work, replies, customer, promises, digest_at, quiet_from, quiet_until from notice_choice where person_id = :me
            """;

    static final String CHOOSE = """
            insert into notice_choice (person_id, work, replies, customer, promises, digest_at, quiet_from, quiet_until)
            values (:me, :work, :replies, :customer, :promises, :digest, :from, :until)
            on conflict (person_id) do update
               set work = excluded.work, replies = excluded.replies, customer = excluded.customer, promises = excluded.promises,
                   digest_at = excluded.digest_at, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
            """;

    private final JdbcClient jdbc;

    ChoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Choice> of(long person) {
        return jdbc.sql(OF_PERSON)
                .param("me", person)
                .query((row, _) -> choice(row))
                .optional();
    }

    void choose(long person, Choice choice) {
        var quiet = choice.quiet();
        jdbc.sql(CHOOSE)
                .param("me", person)
                .param("work", choice.rhythm(Topic.WORK).name())
                .param("replies", choice.rhythm(Topic.REPLIES).name())
                .param("customer", choice.rhythm(Topic.CUSTOMER).name())
                .param("promises", choice.rhythm(Topic.PROMISES).name())
                .param("digest", choice.digestAt())
                .param("from", quiet == null ? null : quiet.from(), Types.TIME)
                .param("until", quiet == null ? null : quiet.until(), Types.TIME)
                .update();
    }

    /** Also read where a choice is joined to something else; the columns keep their names. */
    static Choice choice(ResultSet row) throws SQLException {
        return new Choice(
                Map.of(
                        Topic.WORK, Rhythm.valueOf(row.getString("work")),
                        Topic.REPLIES, Rhythm.valueOf(row.getString("replies")),
                        Topic.CUSTOMER, Rhythm.valueOf(row.getString("customer")),
                        Topic.PROMISES, Rhythm.valueOf(row.getString("promises"))),
                row.getObject("digest_at", LocalTime.class),
                quiet(row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_until", LocalTime.class)));
    }

    private static Choice.@Nullable Quiet quiet(@Nullable LocalTime from, @Nullable LocalTime until) {
        return from == null || until == null ? null : new Choice.Quiet(from, until);
    }
}
