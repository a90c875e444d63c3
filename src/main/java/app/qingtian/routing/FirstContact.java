package app.qingtian.routing;

import app.qingtian.complaint.Lodging.Keeper;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Presence;
import app.qingtian.identity.Reader;
import org.springframework.stereotype.Component;

/**
 * Who owns a complaint in its first second (RTE-03): the employee who heard it, or the liaison of the front-door department, who may be
 * away: then whoever acts for them.
 */
@Component
public class FirstContact {

    private final Departments departments;
    private final Presence presence;

    FirstContact(Departments departments, Presence presence) {
        this.departments = departments;
        this.presence = presence;
    }

    /** For a customer who came by themselves. */
    public Keeper atTheDoor() {
        return of(departments.frontDoor());
    }

    /** Whoever receives for a department today. */
    public Keeper of(Department department) {
        long present = presence.liaison(department)
                .orElseThrow(() -> new IllegalStateException("nobody receives complaints for " + department.key()));
        return new Keeper(present, department.id());
    }

    /** For somebody who was heard by an employee. */
    public Keeper heardBy(Reader reader) {
        return new Keeper(reader.personId(), reader.departmentId());
    }
}
