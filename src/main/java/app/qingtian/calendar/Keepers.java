package app.qingtian.calendar;

import app.qingtian.identity.Department;
import app.qingtian.identity.DepartmentHours;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Hierarchy;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Brief;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Departments that work by a calendar of their own, and those below them that have none: a region is a department with others under
 * it. What they are asked is counted by it (SLA-01). May be two seconds old.
 */
@Service
public class Keepers implements DepartmentHours {

    private final KeeperStore store;
    private final Calendars calendars;
    private final Departments departments;
    private final Hierarchy hierarchy;
    private final Brief<String, Map<Long, Long>> kept = new Brief<>(1, Duration.ofSeconds(2));

    Keepers(KeeperStore store, Calendars calendars, Departments departments, Hierarchy hierarchy) {
        this.store = store;
        this.calendars = calendars;
        this.departments = departments;
        this.hierarchy = hierarchy;
    }

    /** By which calendar a department works: its own, or that of another above it. */
    public record Kept(Department department, Calendar calendar, Department keeper) {

        public boolean inherited() {
            return !department.equals(keeper);
        }
    }

    /** Who keeps a calendar. */
    public List<Department> of(Calendar calendar) {
        var all = kept();
        return departments.all().stream()
                .filter(it -> Long.valueOf(calendar.id()).equals(all.get(it.id())))
                .toList();
    }

    /** All that work by some calendar of their own or of the nearest above them, the front door first. */
    public List<Kept> all() {
        return departments.all().stream().flatMap(it -> of(it).stream()).toList();
    }

    /** By what is counted what a department is asked; empty where neither it nor any above it keeps a calendar. */
    public Optional<Edition> edition(long departmentId) {
        return departments.byId(departmentId).flatMap(this::of).map(it -> calendars.edition(it.calendar()));
    }

    @Override
    public Optional<Hours> of(Department department, Language language) {
        return of(department)
                .map(it -> new Hours(
                        it.calendar().name(language),
                        it.inherited() ? it.keeper().name(language) : null));
    }

    private Optional<Kept> of(Department department) {
        var all = kept();
        return Stream.concat(Stream.of(department), hierarchy.above(department).stream())
                .filter(it -> all.containsKey(it.id()))
                .findFirst()
                .flatMap(keeper -> calendars.all().stream()
                        .filter(it -> Long.valueOf(it.id()).equals(all.get(keeper.id())))
                        .findFirst()
                        .map(it -> new Kept(department, it, keeper)));
    }

    /** From now on exactly these departments keep the calendar; what they were asked before is counted as it was. */
    @Transactional
    public Outcome<Calendar> keep(Reader reader, Calendar calendar, List<String> keys) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        var kept = of(calendar);
        var unknown = keys.stream()
                .filter(key -> departments
                        .byKey(key)
                        .filter(it -> it.active() || kept.contains(it))
                        .isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            return Outcome.refused(new Refusal("keeper_unknown", 422, List.of(unknown.get())));
        }
        store.keep(calendar.id(), keys);
        this.kept.forgetAll();
        return Outcome.done(calendar);
    }

    private Map<Long, Long> kept() {
        return kept.get("kept", _ -> store.kept());
    }
}
