package app.qingtian.notice;

import app.qingtian.notice.SortingStore.Waiting;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Puts notices into mails, as each person chose: what is due for one person at the same time goes in one, and that is the digest. */
@Component
class Sorting {

    private static final Logger LOG = LoggerFactory.getLogger(Sorting.class);

    private final SortingStore store;
    private final DeliveryStore deliveries;
    private final Postbox postbox;
    private final TransactionOperations transaction;
    private final Clock clock;

    Sorting(
            SortingStore store,
            DeliveryStore deliveries,
            Postbox postbox,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.postbox = postbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void sweep() {
        try {
            if (postbox.open()) {
                sort(clock.instant());
            }
        } catch (DataAccessException | TransactionException gone) {
            LOG.debug("Nothing was sorted: {}", gone.getClass().getSimpleName());
        }
    }

    void sort(Instant now) {
        transaction.executeWithoutResult(_ -> {
            var settled = new ArrayList<Waiting>();
            var due = new LinkedHashMap<Long, List<Waiting>>();
            for (var notice : store.waiting(now)) {
                var at = notice.mailAt();
                if (at == null) {
                    settled.add(notice);
                } else if (at.isAfter(now)) {
                    store.later(notice.id(), at);
                } else {
                    due.computeIfAbsent(notice.personId(), _ -> new ArrayList<>())
                            .add(notice);
                }
            }
            if (!settled.isEmpty()) {
                store.with(null, settled);
            }
            due.forEach((person, notices) ->
                    store.with(deliveries.mail(person, notices.getFirst().occasion(), now), notices));
        });
    }
}
