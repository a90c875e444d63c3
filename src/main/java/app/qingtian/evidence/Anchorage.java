package app.qingtian.evidence;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads the hashes between two anchors in the order in which they were written, and makes their root. */
final class Anchorage {

    static final String TIMELINE = "select hash from timeline where id > ? and id <= ? order by id";

    static final String VIEWING = "select hash from viewing where id > ? and id <= ? order by id";

    private final JdbcTemplate jdbc;

    Anchorage(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Merkle tree(String chain, long after, long last) {
        var tree = new Merkle();
        RowCallbackHandler leaf = row -> tree.add(row.getBytes("hash"));
        jdbc.query(chain.equals("timeline") ? TIMELINE : VIEWING, leaf, after, last);
        return tree;
    }

    /** Anchors by chain and day; the first one that does not follow, or does not hold what was written. */
    @Nullable Finding firstBroken(List<Anchor> anchors) {
        Anchor before = null;
        for (var anchor : anchors) {
            var former = before != null && before.chain().equals(anchor.chain()) ? before : null;
            var broken = broken(anchor, former);
            if (broken != null) {
                return broken;
            }
            before = anchor;
        }
        return null;
    }

    private @Nullable Finding broken(Anchor anchor, @Nullable Anchor former) {
        var link = Link.of(anchor, former == null ? Link.anchorsOf(anchor.chain()) : former.hash());
        if (!Arrays.equals(link.hash(), anchor.hash())) {
            return new Finding.Adrift(anchor.chain(), anchor.day());
        }
        var tree = tree(anchor.chain(), former == null ? 0 : former.lastId(), anchor.lastId());
        return Arrays.equals(tree.root(), anchor.root())
                ? null
                : new Finding.Unanchored(anchor.chain(), anchor.day(), anchor.lines(), tree.leaves());
    }
}
