package app.qingtian.identity;

import app.qingtian.kernel.Brief;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks departments up; what it says may be two seconds old. */
@Component
public class Departments {

    private final DepartmentStore store;
    private final Brief<String, List<Department>> all = new Brief<>(1, Duration.ofSeconds(2));

    Departments(DepartmentStore store) {
        this.store = store;
    }

    /** The front door first. */
    public List<Department> all() {
        return all.get("all", _ -> store.all());
    }

    /** Those that there are still, the front door first. */
    public List<Department> present() {
        return all().stream().filter(Department::active).toList();
    }

    public Optional<Department> byKey(String key) {
        return all().stream().filter(it -> it.key().equals(key)).findFirst();
    }

    public Optional<Department> byId(long id) {
        return all().stream().filter(it -> it.id() == id).findFirst();
    }

    /** Where complaints go that belong to nobody yet. */
    public Department frontDoor() {
        return all().stream().filter(Department::frontDoor).findFirst().orElseThrow();
    }

    /** Opens the department, whatever id it carries; one with its key that is there already only gets the people named. */
    public void appoint(Department department) {
        store.appoint(department);
        forget();
    }

    /** To be called by whoever changes a department, so that this node knows at once. */
    public void forget() {
        all.forgetAll();
    }
}
