package app.qingtian.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** Where people are logged in. A log-in ends at once on this node, on the others within seconds. */
@Component
public class Stays {

    /** The longest a log-in lasts, and the longest it lasts unused. */
    public static final Duration LONGEST = Duration.ofHours(12);

    public static final Duration IDLE = Duration.ofMinutes(30);

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final Duration SPAN = Duration.ofMinutes(3);
    private static final int NOTED = 4096;

    private final StayStore store;
    private final People people;
    private final Clock clock;
    private final ConcurrentLruCache<Use, Use> noted = new ConcurrentLruCache<>(NOTED, this::note);

    Stays(StayStore store, People people, Clock clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /** Notes a log-in; answers since when it counts, which tells it from every other of this person. */
    public Instant begin(Account account, Stay.Seat seat, Instant now) {
        store.forget(account.person().id(), now.minus(REMEMBERED));
        var started = now.truncatedTo(ChronoUnit.SECONDS);
        while (!store.begin(account, seat, started)) {
            started = started.minusSeconds(1);
        }
        return started;
    }

    /** A log-in that is used within one such span. */
    private record Use(long person, Instant started, long span) {}

    /** Written once in a {@link #SPAN}, however many requests of this log-in come side by side. */
    public void seen(long person, Instant started) {
        noted.get(new Use(person, started, clock.millis() / SPAN.toMillis()));
    }

    private Use note(Use use) {
        store.seen(use.person(), use.started(), clock.instant());
        return use;
    }

    /** False where there is no such log-in, or not any more. */
    public boolean end(long person, Instant started, Instant now) {
        boolean ended = store.end(person, started.truncatedTo(ChronoUnit.SECONDS), now);
        people.forget();
        return ended;
    }

    /** Those that last, the last used first. */
    public List<Stay> of(Account account, Instant now) {
        return store.lasting(account, now.minus(IDLE), now.minus(LONGEST));
    }
}
