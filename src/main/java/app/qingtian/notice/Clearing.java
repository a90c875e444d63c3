package app.qingtian.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** What was told is told: after ninety days notices and the log of what was sent go, a thousand at a time. The story stays. */
@Component
class Clearing {

    private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int BATCHES = 100;

    private final OldNoticeStore notices;
    private final DeliveryStore deliveries;
    private final Clock clock;

    Clearing(OldNoticeStore notices, DeliveryStore deliveries, Clock clock) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void clear() {
        var before = clock.instant().minus(KEPT);
        try {
            all(() -> notices.clear(before));
            all(() -> deliveries.clear(before));
        } catch (DataAccessException | TransactionException gone) {
            LOG.debug("Nothing was cleared: {}", gone.getClass().getSimpleName());
        }
    }

    private static void all(IntSupplier batch) {
        for (int i = 0; i < BATCHES && batch.getAsInt() > 0; i++) {
            LOG.debug("Cleared a batch");
        }
    }
}
