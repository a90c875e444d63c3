package app.qingtian.load;

import app.qingtian.kernel.Slice;
import app.qingtian.promise.Spent;
import app.qingtian.promise.TimeSheets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what was broken in the last thirty days, and whose time it was. */
@Service
public class Breaches {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int MOST = 100;

    private final BreachStore store;
    private final TimeSheets times;
    private final Clock clock;

    Breaches(BreachStore store, TimeSheets times, Clock clock) {
        this.store = store;
        this.times = times;
        this.clock = clock;
    }

    /** Where a list goes on: the last one seen. */
    public record Last(Instant brokenAt, long promiseId) {}

    /** The newest first, a hundred at most; {@code next} is the place of the last one. */
    @Transactional(readOnly = true)
    public Slice<Broken> lately(Sight sight, @Nullable Last last) {
        var now = clock.instant();
        var before = last == null
                ? new BreachStore.Place(now.plusSeconds(1), Long.MAX_VALUE)
                : new BreachStore.Place(last.brokenAt(), last.promiseId());
        var rows = Slice.cut(
                store.broken(sight, now.minus(LATELY), before, MOST + 1), MOST, it -> it.brokenAt() + " " + it.id());
        var spent = times.of(rows.items().stream()
                .map(BreachStore.Row::complaintId)
                .distinct()
                .toList());
        return new Slice<>(rows.items().stream().map(it -> broken(it, spent)).toList(), rows.next());
    }

    /** Reads what {@link Slice#next} says. */
    public static Last last(List<String> place) {
        var parts = place.getFirst().split(" ", 2);
        return new Last(Instant.parse(parts[0]), Long.parseLong(parts[1]));
    }

    private static Broken broken(BreachStore.Row it, Map<Long, Spent> spent) {
        return new Broken(
                it.id(),
                it.kind(),
                it.number(),
                it.person(),
                it.dueAt(),
                it.brokenAt(),
                it.keptAt(),
                cause(it, spent.get(it.complaintId())));
    }

    private static Spent.@Nullable Holder cause(BreachStore.Row it, @Nullable Spent spent) {
        var department = it.departmentId();
        if (department != null) {
            return new Spent.Holder(Spent.Whose.ASKED, department, null);
        }
        return spent == null ? null : spent.most().orElse(null);
    }
}
