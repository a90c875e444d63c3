package app.qingtian.calendar;

import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Brief;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Departments that work by a calendar of their own; what they are asked is counted by it (SLA-01). May be two seconds old. */
@Service
public class Keepers {

    private final KeeperStore store;
    private final Calendars calendars;
    private final Departments departments;
    private final Brief<String, Map<Long, Long>> kept = new Brief<>(1, Duration.ofSeconds(2));

    Keepers(KeeperStore store, Calendars calendars, Departments departments) {
        this.store = store;
        this.calendars = calendars;
        this.departments = departments;
    }

    /** Who keeps a calendar. */
    public List<Department> of(Calendar calendar) {
        var all = kept();
        return departments.all().stream()
                .filter(it -> Long.valueOf(calendar.id()).equals(all.get(it.id())))
                .toList();
    }

    /** By what is counted what a department is asked; empty where it has no calendar of its own. */
    public Optional<Edition> edition(long departmentId) {
        var id = kept().get(departmentId);
        return id == null
                ? Optional.empty()
                : calendars.all().stream()
                        .filter(it -> it.id() == id)
                        .findFirst()
                        .map(calendars::edition);
    }

    /** From now on exactly these departments keep the calendar; what they were asked before is counted as it was. */
    @Transactional
    public Outcome<Calendar> keep(Reader reader, Calendar calendar, List<String> keys) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        var unknown =
                keys.stream().filter(key -> departments.byKey(key).isEmpty()).findFirst();
        if (unknown.isPresent()) {
            return Outcome.refused(new Refusal("keeper_unknown", 422, List.of(unknown.get())));
        }
        store.keep(calendar.id(), keys);
        kept.forgetAll();
        return Outcome.done(calendar);
    }

    private Map<Long, Long> kept() {
        return kept.get("kept", _ -> store.kept());
    }
}
