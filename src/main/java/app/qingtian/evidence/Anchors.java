package app.qingtian.evidence;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Casts an anchor by the hour, over everything written since the last one; the first as soon as there is anything. Its hash goes to the log too, where it is out of the
 * reach of whoever holds the database.
 */
@Component
public class Anchors {

    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);
    private static final int PORTION = 1000;

    private static final Duration APART = Duration.ofHours(1);

    /** PostgreSQL's state for a lock that did not come in time. */
    private static final String BUSY = "55P03";

    private final EvidenceStore store;
    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final ZoneId zone;

    Anchors(
            EvidenceStore store,
            DataSource database,
            TransactionOperations transaction,
            Clock clock,
            @Value("${qingtian.zone}") ZoneId zone) {
        this.store = store;
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(PORTION);
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
    }

    /** While somebody writes for long, the next time will do: nobody waits for an anchor. */
    @Scheduled(fixedDelay = 5, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void cast() {
        try {
            castAt(clock.instant());
        } catch (UncategorizedSQLException problem) {
            if (!(problem.getRootCause() instanceof SQLException cause && BUSY.equals(cause.getSQLState()))) {
                throw problem;
            }
            LOG.debug("no anchor for now: somebody writes for long");
        }
    }

    /** Casts what is due at this moment, unless a node did within the hour or nothing was written. */
    public void castAt(Instant now) {
        for (var chain : List.of("timeline", "viewing")) {
            var last = store.lastAnchor(chain);
            if (last.isEmpty()
                    || Duration.between(last.get().madeAt(), now).abs().compareTo(APART) >= 0) {
                cast(chain, last, now);
            }
        }
    }

    private void cast(String chain, Optional<Anchor> last, Instant now) {
        var day = now.atZone(zone).toLocalDate();
        long horizon = store.horizon(chain);
        long after = last.map(Anchor::lastId).orElse(0L);
        if (horizon == after) {
            return;
        }
        var tree = transaction.execute(_ -> new Anchorage(jdbc).tree(chain, after, horizon));
        var bare = new Anchor(chain, day, horizon, tree.leaves(), tree.root(), new byte[0], now);
        var before = last.map(Anchor::hash).orElseGet(() -> Link.anchorsOf(chain));
        var hash = Link.of(bare, before).hash();
        if (kept(new Anchor(chain, day, horizon, tree.leaves(), tree.root(), hash, now), after)) {
            LOG.info(
                    "anchor {} {} entries={} sha256={}",
                    chain,
                    day,
                    tree.leaves(),
                    HexFormat.of().formatHex(hash));
        }
    }

    private boolean kept(Anchor anchor, long after) {
        return transaction.execute(_ -> {
            boolean first = store.insert(anchor, after);
            if (first && anchor.chain().equals("timeline")) {
                store.insertHeads(after, anchor.lastId());
            }
            return first;
        });
    }
}
