package app.qingtian.identity;

import app.qingtian.kernel.Brief;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is there now, and who acts for whom; what it says may be two seconds old. */
@Component
public class Presence {

    private final AbsenceStore store;
    private final Departments departments;
    private final Clock clock;
    private final Brief<String, StandIns> known = new Brief<>(1, Duration.ofSeconds(2));
    private final Brief<String, Map<Long, Set<Long>>> instead = new Brief<>(1, Duration.ofSeconds(2));

    Presence(AbsenceStore store, Departments departments, Clock clock) {
        this.store = store;
        this.departments = departments;
        this.clock = clock;
    }

    public StandIns standIns() {
        return known.get("now", _ -> store.standing(clock.instant()));
    }

    /** The absence of today, if somebody is away. */
    public Optional<Absence> absence(long personId) {
        return standIns().absence(personId, clock.instant());
    }

    public Optional<Long> actingFor(long personId) {
        return standIns().actingFor(personId, clock.instant());
    }

    /**
     * Who speaks for a department now (RTE-06): its liaison or who acts for them, else its overseer or who acts for them; where
     * nobody at all is there, the liaison all the same. Empty only where neither was ever named.
     */
    public Optional<Long> liaison(Department department) {
        return named(department.liaisonId())
                .flatMap(this::actingFor)
                .or(() -> named(department.overseerId()).flatMap(this::actingFor))
                .or(() -> named(department.liaisonId()));
    }

    /** Who watches over a department now: its overseer or who acts for them; where nobody at all is there, the overseer all the same. */
    public Optional<Long> overseer(Department department) {
        var overseer = named(department.overseerId());
        return overseer.flatMap(this::actingFor).or(() -> overseer);
    }

    /** The reader with the departments for which they speak today although they are not their liaison. */
    public Reader asToday(Reader reader) {
        var others = instead.get("now", _ -> instead()).get(reader.personId());
        return others == null ? reader : reader.speakingFor(others);
    }

    /** To be called by whoever changes who is away, so that this node knows at once. */
    public void forget() {
        known.forgetAll();
        instead.forgetAll();
    }

    /** Who speaks for which departments today although they are not their liaison. */
    private Map<Long, Set<Long>> instead() {
        var speaking = new HashMap<Long, Set<Long>>();
        for (var department : departments.all()) {
            liaison(department)
                    .filter(acting -> !acting.equals(department.liaisonId()))
                    .ifPresent(acting -> speaking.computeIfAbsent(acting, _ -> new HashSet<>())
                            .add(department.id()));
        }
        return speaking;
    }

    private static Optional<Long> named(@Nullable Long person) {
        return Optional.ofNullable(person);
    }
}
