package app.qingtian.promise;

import app.qingtian.calendar.Allowance;
import app.qingtian.calendar.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What came over the time of a promise, as it is kept: from when which edition counts (the first from ever), and when it rested. */
record Course(Instant begin, SortedMap<Instant, Edition> editions, List<Rest> rests) {

    /** Rests from a moment until another, or until nobody knows when. */
    record Rest(Instant from, @Nullable Instant until, String why) {

        boolean holds(Instant at) {
            return !at.isBefore(from) && (until == null || at.isBefore(until));
        }
    }

    Countdown of(Allowance allowance) {
        var moments = new TreeSet<Instant>(editions.keySet());
        for (var rest : rests) {
            moments.add(rest.from());
            if (rest.until() != null) {
                moments.add(rest.until());
            }
        }
        var turns = new ArrayList<Countdown.Turn>();
        turns.add(turn(begin));
        moments.tailSet(begin, false).forEach(at -> turns.add(turn(at)));
        return new Countdown(allowance, turns);
    }

    private Countdown.Turn turn(Instant at) {
        var edition = new TreeMap<>(editions).floorEntry(at).getValue();
        var why = rests.stream()
                .filter(rest -> rest.holds(at))
                .map(Rest::why)
                .findFirst()
                .orElse(null);
        return new Countdown.Turn(at, edition, why == null, why);
    }
}
