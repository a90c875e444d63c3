package app.qingtian.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Calls hooks, outside of any transaction and of any request. A hook that is being called is left alone until it is through with what it got,
 * so one that hangs holds up nobody but itself; nodes share the work by claiming.
 */
@Component
class HookCourier {

    private static final Logger LOG = LoggerFactory.getLogger(HookCourier.class);

    /** Longer than any call may take: then whoever claimed it is thought dead. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** Robots hear at most twenty a minute. */
    private static final Duration BREATH = Duration.ofSeconds(3);

    private final Hooks hooks;
    private final DeliveryStore store;
    private final HookWords words;
    private final HookLine line;
    private final Clock clock;
    private final Duration breath;
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();

    @Autowired
    HookCourier(Hooks hooks, DeliveryStore store, HookWords words, HookLine line, Clock clock) {
        this(hooks, store, words, line, clock, BREATH);
    }

    HookCourier(Hooks hooks, DeliveryStore store, HookWords words, HookLine line, Clock clock, Duration breath) {
        this.hooks = hooks;
        this.store = store;
        this.words = words;
        this.line = line;
        this.clock = clock;
        this.breath = breath;
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT2S")
    void sweep() {
        try {
            if (hooks.any()) {
                round();
            }
        } catch (DataAccessException | TransactionException gone) {
            LOG.debug("Nothing was claimed: {}", gone.getClass().getSimpleName());
        }
    }

    /** Claims what is due and begins to call; the visits that were begun, one for each hook. */
    List<Thread> round() {
        var now = clock.instant();
        var visits = new ArrayList<Thread>();
        store.claimCalls(now, now.plus(LEASE), busy.toArray(Long[]::new)).stream()
                .collect(Collectors.groupingBy(errand -> errand.hook().id()))
                .forEach((hook, errands) -> {
                    busy.add(hook);
                    visits.add(Thread.ofVirtual().name("hook-" + hook).start(() -> visit(hook, errands)));
                });
        return visits;
    }

    private void visit(long hook, List<Errand> errands) {
        try {
            var calls = errands.stream()
                    .map(errand ->
                            Thread.ofVirtual().name("call-" + errand.id()).start(() -> call(errand)))
                    .toList();
            for (var call : calls) {
                call.join();
            }
            if (errands.getFirst().hook().target().kind().robot()) {
                Thread.sleep(breath);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            busy.remove(hook);
        }
    }

    private void call(Errand errand) {
        Attempt attempt;
        try {
            attempt = line.call(
                    words.of(errand, clock.instant()), errand.hook().target().kind());
        } catch (RuntimeException strange) {
            LOG.warn("delivery {} could not be written", errand.id(), strange);
            attempt = Attempt.failed(null, 0, "unwritten");
        }
        try {
            store.finish(errand.id(), errand.tries(), attempt, clock.instant());
        } catch (DataAccessException | TransactionException gone) {
            LOG.debug("delivery {} will be tried again: how it went could not be noted", errand.id());
        }
    }
}
