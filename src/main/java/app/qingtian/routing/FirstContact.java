package app.qingtian.routing;

import app.qingtian.complaint.Lodging.Keeper;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import org.springframework.stereotype.Component;

/** Who owns a complaint in its first second (RTE-03): the employee who heard it, or the liaison of the front-door department. */
@Component
public class FirstContact {

    private final Departments departments;

    FirstContact(Departments departments) {
        this.departments = departments;
    }

    /** For a customer who came by themselves. */
    public Keeper atTheDoor() {
        return of(departments.frontDoor());
    }

    /** The liaison of a department that has one. */
    public Keeper of(Department department) {
        Long liaison = department.liaisonId();
        if (liaison == null) {
            throw new IllegalStateException("nobody receives complaints for " + department.key());
        }
        return new Keeper(liaison, department.id());
    }

    /** For somebody who was heard by an employee. */
    public Keeper heardBy(Reader reader) {
        return new Keeper(reader.personId(), reader.departmentId());
    }
}
