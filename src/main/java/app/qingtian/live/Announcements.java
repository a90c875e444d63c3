package app.qingtian.live;

import app.qingtian.complaint.Happened;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells all nodes what changed here. A NOTIFY inside each writing transaction would take a lock across its commit and make
 * them queue; so changes are gathered after their commit and told together, one notification for 150 milliseconds.
 */
@Component
class Announcements {

    static final String CHANNEL = "qingtian_live";

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final String NOTIFY = "select pg_notify('" + CHANNEL + "', :payload)::text";
    private static final long GATHERING_MILLIS = 150;

    private final Executor soon = CompletableFuture.delayedExecutor(
            GATHERING_MILLIS, TimeUnit.MILLISECONDS, Executors.newVirtualThreadPerTaskExecutor());

    private final JdbcClient jdbc;
    private final Map<Long, Integer> gathered = new LinkedHashMap<>();
    private boolean more;
    private boolean waiting;

    Announcements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @TransactionalEventListener
    void gather(Happened happened) {
        if (add(happened.complaint().id(), happened.complaint().version())) {
            soon.execute(this::tell);
        }
    }

    /** True for the first of a batch: whoever adds it sees to it that the batch is told. */
    private synchronized boolean add(long complaint, int version) {
        if (gathered.size() < News.MOST || gathered.containsKey(complaint)) {
            gathered.merge(complaint, version, Math::max);
        } else {
            more = true;
        }
        boolean first = !waiting;
        waiting = true;
        return first;
    }

    private void tell() {
        try {
            jdbc.sql(NOTIFY)
                    .param("payload", taken().payload())
                    .query(String.class)
                    .single();
        } catch (DataAccessException late) {
            LOG.debug("Nobody was told of the last changes: pages show them when they are next opened", late);
        }
    }

    private synchronized News taken() {
        var news = new News(new LinkedHashMap<>(gathered), more);
        gathered.clear();
        more = false;
        waiting = false;
        return news;
    }
}
