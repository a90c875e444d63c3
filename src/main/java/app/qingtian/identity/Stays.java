package app.qingtian.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where people are logged in. A log-in ends at once on this node, on the others within seconds. */
@Component
public class Stays {

    /** The longest a log-in lasts, and the longest it lasts unused. */
    public static final Duration LONGEST = Duration.ofHours(12);

    public static final Duration IDLE = Duration.ofMinutes(30);

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final StayStore store;
    private final People people;

    Stays(StayStore store, People people) {
        this.store = store;
        this.people = people;
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

    public void seen(long person, Instant started, Instant now) {
        store.seen(person, started, now);
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
