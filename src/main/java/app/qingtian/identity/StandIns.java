package app.qingtian.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who acts for whom at a moment. Pure: it knows who is away and when, and who left for good. */
public final class StandIns {

    /** A deputy may be away too and have one, and so on; further than this nobody is looked for. */
    static final int LONGEST_CHAIN = 5;

    private final Map<Long, List<Absence>> absences;
    private final Set<Long> gone;

    public StandIns(List<Absence> absences, Set<Long> gone) {
        this.absences = absences.stream().collect(Collectors.groupingBy(Absence::personId));
        this.gone = Set.copyOf(gone);
    }

    /** May not come in any more. */
    public boolean gone(long personId) {
        return gone.contains(personId);
    }

    public Optional<Absence> absence(long personId, Instant at) {
        return of(personId).stream().filter(it -> it.holds(at)).findFirst();
    }

    /** Themself while they are there, else the deputy, or the deputy's deputy. Empty: nobody acts for them. */
    public Optional<Long> actingFor(long personId, Instant at) {
        long acting = personId;
        for (int step = 0; step <= LONGEST_CHAIN; step++) {
            if (gone(acting)) {
                return Optional.empty();
            }
            var away = absence(acting, at);
            if (away.isEmpty()) {
                return Optional.of(acting);
            }
            var deputy = away.get().deputyId();
            if (deputy == null) {
                return Optional.empty();
            }
            acting = deputy;
        }
        return Optional.empty();
    }

    /** Somebody is away at some time of it already. */
    boolean overlaps(Absence wish) {
        return of(wish.personId()).stream().anyMatch(it -> it.overlaps(wish.from(), wish.until()));
    }

    /** At some time of it, whoever acts in the end would be the one who is away. */
    boolean closesCircle(Absence wish) {
        var deputy = wish.deputyId();
        return deputy != null && leads(deputy, wish, LONGEST_CHAIN);
    }

    private boolean leads(long from, Absence wish, int steps) {
        if (from == wish.personId()) {
            return true;
        }
        return steps > 0
                && of(from).stream()
                        .filter(it -> it.deputyId() != null && it.overlaps(wish.from(), wish.until()))
                        .anyMatch(it -> leads(deputy(it), within(wish, it), steps - 1));
    }

    /** The time for which both hold. */
    private static Absence within(Absence wish, Absence other) {
        return new Absence(
                wish.id(),
                wish.personId(),
                wish.deputyId(),
                wish.from().isAfter(other.from()) ? wish.from() : other.from(),
                wish.until().isBefore(other.until()) ? wish.until() : other.until());
    }

    private static long deputy(Absence absence) {
        var deputy = absence.deputyId();
        return deputy == null ? absence.personId() : deputy;
    }

    private List<Absence> of(long personId) {
        return absences.getOrDefault(personId, List.of());
    }
}
