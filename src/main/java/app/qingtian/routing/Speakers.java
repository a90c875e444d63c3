package app.qingtian.routing;

import app.qingtian.circle.Circles;
import app.qingtian.complaint.Complaint;
import app.qingtian.identity.Departments;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Presence;
import app.qingtian.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who would answer for a department today, and whether they may know of it. */
@Component
class Speakers {

    private final Departments departments;
    private final Presence presence;
    private final People people;
    private final Circles circles;

    Speakers(Departments departments, Presence presence, People people, Circles circles) {
        this.departments = departments;
        this.presence = presence;
        this.people = people;
        this.circles = circles;
    }

    /** A refusal where whoever speaks for it is the one that it is about. */
    Optional<Refusal> barred(Complaint complaint, long department) {
        return departments
                .byId(department)
                .flatMap(presence::liaison)
                .filter(it -> circles.bars(complaint, it))
                .flatMap(people::byId)
                .map(Person::name)
                .map(name -> Refusal.of("person_barred", name));
    }
}
