package app.qingtian.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the hashes between two anchors in the order in which they were written, and makes their root. Walks along the anchors,
 * and names the complaint for which one does not fit.
 */
final class Anchorage implements ResultSetExtractor<Optional<Finding>> {

    static final String TIMELINE = "select hash from timeline where id > ? and id <= ? order by id";

    static final String VIEWING = "select hash from viewing where id > ? and id <= ? order by id";

    static final String ANCHORS =
            "select chain, day, last_id, lines, root, hash, made_at from anchor order by chain, last_id";

    /** The first timeline that no longer stands where it stood when this anchor was cast. */
    static final String LOST = """
            select split_part(h.head, ' ', 1) as number
              from anchor_head a, regexp_split_to_table(a.heads, E'\\n') with ordinality h (head, n)
              left join complaint c on c.number = split_part(h.head, ' ', 1)
              left join timeline t on t.complaint_id = c.id and t.seq = split_part(h.head, ' ', 2)::int
             where a.last_id = :last and left(encode(t.hash, 'hex'), 16) is distinct from split_part(h.head, ' ', 3)
             order by a.part, h.n limit 1
            """;

    /** What the complaint was that these entries told of, nothing else knows any more. */
    static final String ORPHANS = """
            select t.complaint_id from timeline t
             where not exists (select from complaint c where c.id = t.complaint_id)
             order by t.id limit 1
            """;

    private final JdbcTemplate jdbc;
    private long anchors;
    private @Nullable Anchor before;
    private @Nullable Anchor newest;

    Anchorage(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Merkle tree(String chain, long after, long last) {
        var tree = new Merkle();
        RowCallbackHandler leaf = row -> tree.add(row.getBytes("hash"));
        jdbc.query(chain.equals("timeline") ? TIMELINE : VIEWING, leaf, after, last);
        return tree;
    }

    /** How many anchors were passed on the way. */
    long anchors() {
        return anchors;
    }

    /** The last anchor of the timelines. */
    @Nullable Anchor newest() {
        return newest;
    }

    /** The first anchor that does not follow, or does not hold what was written; else an entry that belongs to nothing. */
    Optional<Finding> firstBroken() {
        return jdbc.query(ANCHORS, this).or(this::orphan);
    }

    /** Anchors by chain, in their order. */
    @Override
    public Optional<Finding> extractData(ResultSet rows) throws SQLException {
        var broken = Optional.<Finding>empty();
        while (broken.isEmpty() && rows.next()) {
            var anchor = EvidenceStore.anchor(rows);
            var former = before != null && before.chain().equals(anchor.chain()) ? before : null;
            broken = Optional.ofNullable(broken(anchor, former));
            anchors++;
            before = anchor;
            newest = anchor.chain().equals("timeline") ? anchor : newest;
        }
        return broken;
    }

    private @Nullable Finding broken(Anchor anchor, @Nullable Anchor former) {
        var link = Link.of(anchor, former == null ? Link.anchorsOf(anchor.chain()) : former.hash());
        if (!Arrays.equals(link.hash(), anchor.hash())) {
            return new Finding.Adrift(anchor.chain(), anchor.day());
        }
        var tree = tree(anchor.chain(), former == null ? 0 : former.lastId(), anchor.lastId());
        return Arrays.equals(tree.root(), anchor.root())
                ? null
                : new Finding.Unanchored(anchor.chain(), anchor.day(), lost(anchor), anchor.lines(), tree.leaves());
    }

    private @Nullable String lost(Anchor anchor) {
        return anchor.chain().equals("timeline")
                ? JdbcClient.create(jdbc)
                        .sql(LOST)
                        .param("last", anchor.lastId())
                        .query(String.class)
                        .optional()
                        .orElse(null)
                : null;
    }

    private Optional<Finding> orphan() {
        return JdbcClient.create(jdbc).sql(ORPHANS).query(Long.class).optional().map(Finding.Orphaned::new);
    }
}
