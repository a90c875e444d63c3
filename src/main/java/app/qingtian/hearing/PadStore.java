package app.qingtian.hearing;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the pads. A note is never changed; only what it belongs to is said, until it is registered. */
@Repository
class PadStore {

    static final String BEGIN = """
            insert into pad (key, person_id, begun_at) values (:key, :person, :now) on conflict (key) do nothing
            """;

    static final String OWNER = "select person_id from pad where key = :key and dropped_at is null";

    static final String OWNER_LOCKED = OWNER + " for update";

    private static final String SELECT = """
            select p.key, p.begun_at, c.number, n.seq, n.at, n.words, n.point
              from pad p left join complaint c on c.id = p.complaint_id left join pad_note n on n.pad_key = p.key
            """;

    static final String FIND = SELECT + " where p.key = :key order by n.seq";

    /** Rides pad_open. */
    static final String OPEN = SELECT + """
             where p.key in (select key from pad where person_id = :person and complaint_id is null and dropped_at is null
                              order by begun_at desc limit 20)
             order by p.begun_at desc, p.key, n.seq
            """;

    static final String ADD = """
            insert into pad_note (pad_key, seq, key, at, words)
            select :pad, coalesce(max(seq), 0) + 1, :key::uuid, greatest(:at::timestamptz, max(at)), :words
              from pad_note where pad_key = :pad
            on conflict (pad_key, key) do nothing
            """;

    static final String SORT = "update pad_note set point = :point where pad_key = :pad and seq = :seq";

    static final String DROP = "update pad set dropped_at = :now where key = :key";

    static final String REGISTER = "update pad set complaint_id = :complaint, registered_at = :now where key = :key";

    private final JdbcClient jdbc;

    PadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID key, long personId, Instant now) {
        jdbc.sql(BEGIN)
                .param("key", key)
                .param("person", personId)
                .param("now", Times.sql(now))
                .update();
    }

    Optional<Long> owner(UUID key, boolean locked) {
        return jdbc.sql(locked ? OWNER_LOCKED : OWNER)
                .param("key", key)
                .query(Long.class)
                .optional();
    }

    Pad find(UUID key) {
        return pads(jdbc.sql(FIND).param("key", key)).getFirst();
    }

    List<Pad> open(long personId) {
        return pads(jdbc.sql(OPEN).param("person", personId));
    }

    void add(UUID pad, Pads.Taken taken, Instant at) {
        jdbc.sql(ADD)
                .param("pad", pad)
                .param("key", taken.key())
                .param("at", Times.sql(at))
                .param("words", taken.words())
                .update();
    }

    boolean sort(UUID pad, int seq, @Nullable Point point) {
        return jdbc.sql(SORT)
                        .param("pad", pad)
                        .param("seq", seq)
                        .param("point", point == null ? null : point.name())
                        .update()
                == 1;
    }

    void drop(UUID key, Instant now) {
        jdbc.sql(DROP).param("key", key).param("now", Times.sql(now)).update();
    }

    void register(UUID key, long complaintId, Instant now) {
        jdbc.sql(REGISTER)
                .param("key", key)
                .param("complaint", complaintId)
                .param("now", Times.sql(now))
                .update();
    }

    /** A row for each note, and at least one for each pad. */
    private static List<Pad> pads(JdbcClient.StatementSpec asked) {
        var pads = new LinkedHashMap<UUID, Pad>();
        asked.query(row -> {
            var key = row.getObject("key", UUID.class);
            if (!pads.containsKey(key)) {
                pads.put(key, new Pad(key, Times.at(row, "begun_at"), row.getString("number"), new ArrayList<>()));
            }
            if (row.getObject("seq") != null) {
                pads.get(key).notes().add(note(row));
            }
        });
        return List.copyOf(pads.values());
    }

    private static Pad.Note note(ResultSet row) throws SQLException {
        var point = row.getString("point");
        return new Pad.Note(
                row.getInt("seq"),
                Times.at(row, "at"),
                row.getString("words"),
                point == null ? null : Point.valueOf(point));
    }
}
