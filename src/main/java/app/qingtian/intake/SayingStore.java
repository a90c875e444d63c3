package app.qingtian.intake;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of what the public door says. */
@Repository
class SayingStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<Sentence, Saying>> TEXTS = new TypeReference<>() {};

    static final String NEWEST = "select number, texts from public_text order by number desc limit 1";

    static final String EDITION = "select number, texts from public_text where number = :number";

    static final String INSERT = """
            insert into public_text (number, made_at, made_by, reason, undoes, texts)
            values (:number, :now, :person, :reason, :undoes::integer, :texts::json)
            on conflict (number) do nothing
            """;

    static final String HISTORY = """
            select t.number, t.made_at, p.name, t.reason, t.undoes
              from public_text t join person p on p.id = t.made_by order by t.number desc limit 50
            """;

    private final JdbcClient jdbc;

    SayingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Sayings newest() {
        return jdbc.sql(NEWEST).query(SayingStore::sayings).optional().orElse(Sayings.OURS);
    }

    Sayings edition(int number) {
        return jdbc.sql(EDITION)
                .param("number", number)
                .query(SayingStore::sayings)
                .optional()
                .orElse(Sayings.OURS);
    }

    /** Who makes an edition, why, and which one it takes back. */
    record Making(long personId, String reason, @Nullable Integer undoes, Instant now) {}

    /** False when somebody else has made this edition meanwhile. */
    boolean insert(int number, Sayings sayings, Making making) {
        return jdbc.sql(INSERT)
                        .param("number", number)
                        .param("now", Times.sql(making.now()))
                        .param("person", making.personId())
                        .param("reason", making.reason())
                        .param("undoes", making.undoes(), Types.INTEGER)
                        .param("texts", JSON.writeValueAsString(sayings.texts()))
                        .update()
                == 1;
    }

    List<PublicTexts.TextEdition> history() {
        return jdbc.sql(HISTORY)
                .query((row, _) -> new PublicTexts.TextEdition(
                        row.getInt("number"),
                        Times.at(row, "made_at"),
                        row.getString("name"),
                        row.getString("reason"),
                        row.getObject("undoes", Integer.class)))
                .list();
    }

    private static Sayings sayings(ResultSet row, int index) throws SQLException {
        return new Sayings(row.getInt("number"), JSON.readValue(row.getString("texts"), TEXTS));
    }
}
