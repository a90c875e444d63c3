package app.qingtian.notice;

import app.qingtian.circle.Circles;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Happened;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Presence;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who hears of it, by name; of a confidential complaint nobody but the named. */
@Component
class Hearers {

    private final Departments departments;
    private final Presence presence;
    private final Circles circles;

    Hearers(Departments departments, Presence presence, Circles circles) {
        this.departments = departments;
        this.presence = presence;
        this.circles = circles;
    }

    /** Others than whoever did it; for a department, whoever speaks for it or watches over it today. */
    Set<Long> of(Happened happened, Told told) {
        var people = new LinkedHashSet<>(told.people());
        department(told.liaisonOf()).flatMap(presence::liaison).ifPresent(people::add);
        department(told.overseerOf()).flatMap(presence::overseer).ifPresent(people::add);
        if (happened.complaint().confidential()) {
            confide(happened, people);
        }
        people.remove(Told.doer(happened.actor()));
        return people;
    }

    /** Everybody in the circle notices who lets themself in. */
    private void confide(Happened happened, Set<Long> people) {
        var named = circles.named(happened.complaint());
        if (happened.event() instanceof ComplaintEvent.Placed it && Told.entered(it, happened.actor())) {
            people.addAll(named);
        }
        people.retainAll(named);
    }

    private Optional<Department> department(@Nullable Long id) {
        return id == null ? Optional.empty() : departments.byId(id);
    }
}
