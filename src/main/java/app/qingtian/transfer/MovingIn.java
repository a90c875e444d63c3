package app.qingtian.transfer;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks every two seconds whether there is something to take over, and goes on until there is not; clears what nobody wanted. */
@Component
class MovingIn {

    private static final Logger LOG = LoggerFactory.getLogger(MovingIn.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Mover mover;
    private final RowStore rows;
    private final Clock clock;

    MovingIn(Mover mover, RowStore rows, Clock clock) {
        this.mover = mover;
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    void look() {
        quietly(() -> {
            while (mover.carry()) {
                LOG.debug("Took a batch over");
            }
        });
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT12M")
    void clear() {
        quietly(() -> rows.clear(clock.instant().minus(KEPT)));
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException gone) {
            LOG.debug("Nothing was taken over: {}", gone.getClass().getSimpleName());
        }
    }
}
