package app.qingtian.grievance;

import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Overseers;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who passes on what they hear, and who says nothing. */
@Service
public class Units {

    /** How far back it counts. */
    public static final int DAYS = 30;

    private final GrievanceStore store;
    private final Departments departments;
    private final Overseers overseers;
    private final Clock clock;

    Units(GrievanceStore store, Departments departments, Overseers overseers, Clock clock) {
        this.store = store;
        this.departments = departments;
        this.overseers = overseers;
        this.clock = clock;
    }

    /** The silent first. Overseers see the departments they are over; 403 for those who watch over nothing. */
    public Outcome<List<Unit>> of(Reader reader) {
        if (!reader.watches()) {
            return Outcome.refused(Refusal.forbidden());
        }
        var counted = store.since(reader, clock.instant().minus(Duration.ofDays(DAYS))).stream()
                .collect(Collectors.toMap(GrievanceStore.Counted::departmentId, it -> it));
        return Outcome.done(departments.all().stream()
                .filter(it -> reader.seesAll() || overseers.over(reader, it.id()))
                .map(it -> unit(it, counted.get(it.id())))
                .sorted(Comparator.comparing(Unit::heard)
                        .thenComparing(it -> it.department().key()))
                .toList());
    }

    private static Unit unit(Department department, GrievanceStore.@Nullable Counted counted) {
        return counted == null
                ? new Unit(department, 0, 0, null)
                : new Unit(department, counted.heard(), counted.settled(), counted.last());
    }
}
