package app.qingtian.kernel.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A share of the house: so many are served at once, so many more wait a short while in order, all others are turned away at
 * once. What nobody can serve in time is refused while that is still cheap, so whoever is let in is served fast.
 */
final class Lane {

    private final Semaphore places;
    private final int seats;
    private final Duration patience;
    private final AtomicInteger waiting = new AtomicInteger();

    Lane(int places, int seats, Duration patience) {
        this.places = new Semaphore(places, true);
        this.seats = seats;
        this.patience = patience;
    }

    /** A place that is given back once, however often that is said. */
    final class Place {

        private final AtomicBoolean taken = new AtomicBoolean(true);

        void free() {
            if (taken.compareAndSet(true, false)) {
                places.release();
            }
        }
    }

    /** Empty for whoever cannot be served soon. */
    Optional<Place> enter() {
        return places.tryAcquire() || waited() ? Optional.of(new Place()) : Optional.empty();
    }

    int waiting() {
        return waiting.get();
    }

    private boolean waited() {
        try {
            return waiting.incrementAndGet() <= seats && places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }
}
