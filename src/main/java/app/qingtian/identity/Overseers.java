package app.qingtian.identity;

import org.springframework.stereotype.Component;

/** Who may order things for the people of a department: administrators everywhere, overseers at home and where they are named. */
@Component
public class Overseers {

    private final Departments departments;

    Overseers(Departments departments) {
        this.departments = departments;
    }

    public boolean over(Reader reader, long departmentId) {
        if (reader.is(Role.ADMINISTRATOR)) {
            return true;
        }
        boolean named = departments
                .byId(departmentId)
                .map(Department::overseerId)
                .filter(it -> it == reader.personId())
                .isPresent();
        return named || reader.is(Role.OVERSEER) && reader.departmentId() == departmentId;
    }
}
