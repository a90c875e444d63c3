package app.qingtian.evidence;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of entries, looks and anchors. */
@Repository
class EvidenceStore {

    static final String SAW =
            "select saw(c.id, :person, :what, :item::bigint, :now) from complaint c where c.number = :number";

    static final String LOOKS = """
            select v.seq, v.at, v.person_id, v.what, v.item, v.hash, p.name
              from viewing v join person p on p.id = v.person_id
             where v.complaint_id = :complaint and v.seq < :before
             order by v.seq desc limit :limit
            """;

    static final String ENTRIES = """
            select seq, round, at, actor, person_id, event, data::text, words::text, hash
              from timeline where complaint_id = :complaint order by seq limit :limit
            """;

    static final String HORIZON = "select anchor_horizon(:chain)";

    static final String LAST_ANCHOR = """
            select chain, day, last_id, lines, root, hash, made_at
              from anchor where chain = :chain order by last_id desc limit 1
            """;

    static final String ANCHOR = """
            insert into anchor (chain, day, last_id, lines, root, hash, made_at, after_id)
            values (:chain, :day, :last, :lines, :root, :hash, :now, :after) on conflict do nothing
            """;

    static final String HEADS = """
            insert into anchor_head (last_id, part, heads)
            select :last, n / 1000, string_agg(head, E'\\n' order by n)
              from (select row_number() over (order by complaint_id) - 1 as n, head
                      from (select distinct on (t.complaint_id) t.complaint_id,
                                   concat_ws(' ', c.number, t.seq, left(encode(t.hash, 'hex'), 16)) as head
                              from timeline t join complaint c on c.id = t.complaint_id
                             where t.id > :after and t.id <= :last
                             order by t.complaint_id, t.seq desc) latest) numbered
             group by n / 1000
            """;

    static final String ANCHORED_ON = "select day from anchor where hash = :hash";

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void saw(Viewings.Sight sight, Instant now) {
        jdbc.sql(SAW)
                .param("person", sight.personId())
                .param("what", sight.what().name())
                .param("item", sight.item())
                .param("now", Times.sql(now))
                .param("number", sight.number())
                .query((row, _) -> "seen")
                .optional();
    }

    List<Viewings.Seen> looks(long complaintId, int before, int limit) {
        return jdbc.sql(LOOKS)
                .param("complaint", complaintId)
                .param("before", before)
                .param("limit", limit)
                .query((row, index) -> new Viewings.Seen(look(row), row.getString("name")))
                .list();
    }

    List<Entry> entries(long complaintId, int limit) {
        return jdbc.sql(ENTRIES)
                .param("complaint", complaintId)
                .param("limit", limit)
                .query((row, index) -> entry(row))
                .list();
    }

    /** The newest id that nothing earlier can follow any more; waits for those who are writing. */
    long horizon(String chain) {
        return jdbc.sql(HORIZON).param("chain", chain).query(Long.class).single();
    }

    Optional<Anchor> lastAnchor(String chain) {
        return jdbc.sql(LAST_ANCHOR)
                .param("chain", chain)
                .query((row, index) -> anchor(row))
                .optional();
    }

    Optional<LocalDate> anchoredOn(byte[] hash) {
        return jdbc.sql(ANCHORED_ON).param("hash", hash).query(LocalDate.class).optional();
    }

    /** False when another node was faster: one anchor follows each. */
    boolean insert(Anchor anchor, long after) {
        return jdbc.sql(ANCHOR)
                        .param("chain", anchor.chain())
                        .param("day", anchor.day())
                        .param("last", anchor.lastId())
                        .param("lines", anchor.lines())
                        .param("root", anchor.root())
                        .param("hash", anchor.hash())
                        .param("now", Times.sql(anchor.madeAt()))
                        .param("after", after)
                        .update()
                == 1;
    }

    /** Where each timeline stood that grew between these two. */
    void insertHeads(long after, long last) {
        jdbc.sql(HEADS).param("after", after).param("last", last).update();
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getInt("seq"),
                row.getInt("round"),
                Times.at(row, "at"),
                row.getString("actor"),
                row.getObject("person_id", Long.class),
                row.getString("event"),
                row.getString("data"),
                row.getString("words"),
                row.getBytes("hash"));
    }

    static Look look(ResultSet row) throws SQLException {
        return new Look(
                row.getInt("seq"),
                Times.at(row, "at"),
                row.getLong("person_id"),
                row.getString("what"),
                row.getObject("item", Long.class),
                row.getBytes("hash"));
    }

    static Anchor anchor(ResultSet row) throws SQLException {
        return new Anchor(
                row.getString("chain"),
                row.getObject("day", LocalDate.class),
                row.getLong("last_id"),
                row.getLong("lines"),
                row.getBytes("root"),
                row.getBytes("hash"),
                Times.at(row, "made_at"));
    }
}
