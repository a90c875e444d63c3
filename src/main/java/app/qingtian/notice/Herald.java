package app.qingtian.notice;

import app.qingtian.complaint.Happened;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes down who has to be told, last thing in the transaction of the change itself: by then promises have followed, and one statement
 * is enough for people, hooks and the customer's letter. An event that tells nobody costs none.
 */
@Component
class Herald {

    /** What happened longer ago (a story written down later) is not news: it is listed, and not sent out. */
    private static final Duration NEWS = Duration.ofHours(1);

    /** And after so long nobody needs to be shown it as new. */
    private static final Duration FRESH = Duration.ofDays(2);

    private final HeraldStore store;
    private final Hooks hooks;
    private final Postbox postbox;
    private final Hearers hearers;
    private final Clock clock;

    Herald(HeraldStore store, Hooks hooks, Postbox postbox, Hearers hearers, Clock clock) {
        this.store = store;
        this.hooks = hooks;
        this.postbox = postbox;
        this.hearers = hearers;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tell(Happened happened) {
        boolean secret = happened.complaint().confidential();
        var told = secret ? Told.of(happened).toTheNamed() : Told.of(happened);
        var now = clock.instant();
        boolean news = happened.at().plus(NEWS).isAfter(now);
        boolean letter = news && postbox.open() && told.occasion().letter();
        boolean called = news && !secret && hooks.wanted(told.occasion());
        if (told.somebody() || letter || called) {
            boolean history = happened.at().plus(FRESH).isBefore(now);
            var ways = new HeraldStore.Ways(news && postbox.open(), called, letter, history);
            store.tell(happened, told, hearers.of(happened, told), ways);
        }
    }
}
