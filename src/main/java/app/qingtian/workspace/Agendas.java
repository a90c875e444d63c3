package app.qingtian.workspace;

import app.qingtian.identity.Departments;
import app.qingtian.identity.Presence;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Query;
import app.qingtian.workspace.Agenda.Whose;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The door to the day of somebody, or of their department, in one round trip. */
@Service
public class Agendas {

    /** Thanks do one good for so long. */
    private static final Duration LATELY = Duration.ofDays(14);

    private final AgendaStore store;
    private final Departments departments;
    private final Presence presence;

    Agendas(AgendaStore store, Departments departments, Presence presence) {
        this.store = store;
        this.departments = departments;
        this.presence = presence;
    }

    /** Liaisons and overseers look at the day of their department, and so do those who watch over the house. */
    public boolean mayLook(Reader reader, Whose whose) {
        return whose == Whose.MINE || reader.is(Role.LIAISON) || reader.watches();
    }

    /** To be asked for together with what else a page shows; days are those of the reader's zone. */
    public Query<Agenda> of(Reader reader, Whose whose, Instant now) {
        var today = now.atZone(reader.zone()).toLocalDate();
        var tomorrow = today.plusDays(1).atStartOfDay(reader.zone()).toInstant();
        var yesterday = today.minusDays(1).atStartOfDay(reader.zone()).toInstant();
        return store.due(reader, whose, tomorrow)
                .and(store.broken(reader, whose, yesterday), Vows::new)
                .and(
                        store.waiting(reader, whose, asked(reader, whose)),
                        store.thanks(reader, whose, now.minus(LATELY)),
                        (vows, waiting, thanks) ->
                                new Agenda(vows.due(), once(waiting, vows.due()), vows.broken(), thanks));
    }

    private record Vows(List<Agenda.Vow> due, List<Agenda.Vow> broken) {}

    /** Who waits to be accepted today is due already. */
    private static List<Agenda.Task> once(List<Agenda.Task> waiting, List<Agenda.Vow> due) {
        return waiting.stream()
                .filter(task -> task.what() != Agenda.What.ACCEPT
                        || due.stream().noneMatch(vow -> vow.number().equals(task.number())))
                .toList();
    }

    /** For whom they speak today; a department's day holds what it was asked, whoever answers. */
    private Set<Long> asked(Reader reader, Whose whose) {
        var asked = new HashSet<>(reader.standsFor());
        if (whose == Whose.DEPARTMENT) {
            asked.add(reader.departmentId());
            return asked;
        }
        departments.all().stream()
                .filter(it -> presence.liaison(it)
                        .filter(person -> person == reader.personId())
                        .isPresent())
                .forEach(it -> asked.add(it.id()));
        return asked;
    }
}
