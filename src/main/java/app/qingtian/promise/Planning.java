package app.qingtian.promise;

import app.qingtian.calendar.Calendars;
import app.qingtian.calendar.Edition;
import app.qingtian.complaint.Move;
import app.qingtian.promise.PlanStore.Past;
import app.qingtian.promise.PlanStore.Running;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Derives when the promises of a complaint are due from all that came over them. Call it in the transaction that changed something,
 * with the complaint locked.
 */
@Component
class Planning {

    private final PlanStore store;
    private final Regimes regimes;
    private final Calendars calendars;

    Planning(PlanStore store, Regimes regimes, Calendars calendars) {
        this.store = store;
        this.regimes = regimes;
        this.calendars = calendars;
    }

    /** Plans all promises that still run, and says which of them moved. */
    List<Move> plan(long complaintId) {
        var running = store.running(complaintId);
        if (running.isEmpty()) {
            return List.of();
        }
        var rests = store.rests(complaintId);
        var past = store.editions(running);
        var moves = new ArrayList<Move>();
        for (var promise : running) {
            var due = countdown(promise, rests, past).dueAt();
            boolean resting = due.isEmpty();
            if (resting != promise.rests() || due.isPresent() && !due.get().equals(promise.dueAt())) {
                store.plan(promise.id(), due.orElse(promise.dueAt()), resting);
                moves.add(new Move(
                        promise.id(),
                        promise.kind().name(),
                        promise.rests() ? null : promise.dueAt(),
                        due.orElse(null)));
            }
        }
        return moves;
    }

    /** For what a promise that runs, and is not over yet, may rest by its own regime. */
    Set<String> mayRestFor(long complaintId, Instant now) {
        return store.running(complaintId).stream()
                .filter(promise -> promise.kind().mayRest() && promise.dueAt().isAfter(now))
                .flatMap(promise -> regimes.byId(promise.regimeId()).terms().pauses().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The time of every promise of a complaint that still runs, by its id. */
    Map<Long, Countdown> countdowns(long complaintId) {
        var running = store.running(complaintId);
        var rests = store.rests(complaintId);
        var past = store.editions(running);
        var countdowns = new TreeMap<Long, Countdown>();
        running.forEach(promise -> countdowns.put(promise.id(), countdown(promise, rests, past)));
        return countdowns;
    }

    /** Whether time may rest was asked when it began to; a regime that came later takes nothing of that back. */
    private Countdown countdown(Running promise, List<Course.Rest> rests, Map<Long, List<Past>> past) {
        var editions = new TreeMap<Instant, Edition>();
        var from = Instant.MIN;
        for (var one : past.getOrDefault(promise.id(), List.of())) {
            editions.put(from, calendars.edition(one.editionId()));
            from = one.until();
        }
        editions.put(from, calendars.edition(promise.editionId()));
        return new Course(promise.begin(), editions, promise.kind().mayRest() ? rests : List.of())
                .of(promise.allowance());
    }
}
