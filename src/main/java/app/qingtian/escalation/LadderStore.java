package app.qingtian.escalation;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the ladder. */
@Repository
class LadderStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<Post, Rung>> RUNGS = new TypeReference<>() {};

    static final String NEWEST = "select version, rungs from ladder order by version desc limit 1";

    static final String INSERT = """
            insert into ladder (version, rungs, made_at, made_by, reason, armed)
            values (:version, :rungs::json, :now, :person, :reason, 0)
            on conflict (version) do nothing
            """;

    static final String UNARMED = """
            select version, armed from ladder where armed is not null order by version desc limit 1 for update skip locked
            """;

    static final String ARM = "update ladder set armed = :upTo where version <= :version and armed is not null";

    static final String HISTORY = """
            select version, made_at, p.name, reason from ladder l left join person p on p.id = l.made_by order by version desc limit 50
            """;

    private final JdbcClient jdbc;

    LadderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Ladder newest() {
        return jdbc.sql(NEWEST).query(LadderStore::ladder).single();
    }

    /** False when somebody else has made this version meanwhile. */
    boolean insert(Ladder ladder, long personId, String reason, Instant now) {
        return jdbc.sql(INSERT)
                        .param("version", ladder.version())
                        .param("rungs", JSON.writeValueAsString(ladder.rungs()))
                        .param("now", Times.sql(now))
                        .param("person", personId)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** A version that not all promises have been told of, and up to which one they were. */
    record Unarmed(int version, long armed) {}

    Optional<Unarmed> unarmed() {
        return jdbc.sql(UNARMED)
                .query((row, _) -> new Unarmed(row.getInt("version"), row.getLong("armed")))
                .optional();
    }

    void arm(int version, @Nullable Long upTo) {
        jdbc.sql(ARM)
                .param("version", version)
                .param("upTo", upTo, Types.BIGINT)
                .update();
    }

    List<Ladders.Change> history() {
        return jdbc.sql(HISTORY)
                .query((row, _) -> new Ladders.Change(
                        row.getInt("version"),
                        Times.at(row, "made_at"),
                        row.getString("name"),
                        row.getString("reason")))
                .list();
    }

    private static Ladder ladder(ResultSet row, int index) throws SQLException {
        return new Ladder(row.getInt("version"), JSON.readValue(row.getString("rungs"), RUNGS));
    }
}
