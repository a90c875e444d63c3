package app.qingtian.complaint;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the inbox's counts small and true: folds what writers left, counts again what time alone changes, and compares all of it with the
 * complaints once in a while. A difference is a bug: it is logged, counted ({@code qingtian.tally.mended}) and mended.
 */
@Component
public class Tallies {

    private static final Logger LOG = LoggerFactory.getLogger(Tallies.class);

    private final TallyStore store;
    private final Clock clock;
    private long restUntil = System.nanoTime();
    private final Counter mended;

    Tallies(TallyStore store, Clock clock, MeterRegistry measures) {
        this.store = store;
        this.clock = clock;
        mended = Counter.builder("qingtian.tally.mended")
                .description("Counts of the inbox that were not what the complaints say")
                .register(measures);
    }

    /** Often, so that whoever counts finds few that are not folded yet. */
    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    public void fold() {
        store.fold();
    }

    /** Counts through what is open: the longer that takes, the more seldom, so that it never costs more than a hundredth of a core. */
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void often() {
        if (System.nanoTime() - restUntil >= 0) {
            long begun = System.nanoTime();
            time();
            restUntil = begun + 100 * (System.nanoTime() - begun);
        }
    }

    public void time() {
        store.time(clock.instant());
    }

    /** Answers what was wrong. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    public List<String> check() {
        var wrong = store.mend();
        wrong.forEach(it -> LOG.warn("an inbox count was off and is mended, {}", it));
        mended.increment(wrong.size());
        return wrong;
    }
}
