package app.qingtian.notice;

import app.qingtian.complaint.Happened;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Presence;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private final Departments departments;
    private final Presence presence;
    private final Clock clock;

    Herald(HeraldStore store, Hooks hooks, Postbox postbox, Departments departments, Presence presence, Clock clock) {
        this.store = store;
        this.hooks = hooks;
        this.postbox = postbox;
        this.departments = departments;
        this.presence = presence;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tell(Happened happened) {
        var told = Told.of(happened);
        var now = clock.instant();
        boolean news = happened.at().plus(NEWS).isAfter(now);
        boolean letter = news && postbox.open() && told.occasion().letter();
        boolean called = news && hooks.wanted(told.occasion());
        if (told.somebody() || letter || called) {
            boolean history = happened.at().plus(FRESH).isBefore(now);
            var ways = new HeraldStore.Ways(news && postbox.open(), called, letter, history);
            store.tell(happened, told, others(happened, told), ways);
        }
    }

    private Set<Long> others(Happened happened, Told told) {
        var others = new LinkedHashSet<>(people(told));
        others.remove(Told.doer(happened.actor()));
        return others;
    }

    /** By name: for a department, whoever speaks for it or watches over it today. */
    private List<Long> people(Told told) {
        var people = new ArrayList<>(told.people());
        department(told.liaisonOf()).flatMap(presence::liaison).ifPresent(people::add);
        department(told.overseerOf()).flatMap(presence::overseer).ifPresent(people::add);
        return people;
    }

    private Optional<Department> department(@Nullable Long id) {
        return id == null ? Optional.empty() : departments.byId(id);
    }
}
