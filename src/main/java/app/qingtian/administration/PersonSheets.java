package app.qingtian.administration;

import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People: name, direct line, department, roles, whether they may come in. Somebody always may administer. */
@Component
class PersonSheets implements Shelf {

    private final PersonSheetStore store;
    private final Departments departments;

    PersonSheets(PersonSheetStore store, Departments departments) {
        this.store = store;
        this.departments = departments;
    }

    @Override
    public Noun noun() {
        return Noun.PERSON;
    }

    @Override
    public Optional<Map<String, String>> fields(String key) {
        return store.fields(key);
    }

    @Override
    public Optional<Refusal> flaw(Change change) {
        var was = change.was();
        var becomes = change.becomes();
        var home = becomes.field("department");
        if (was.changes(becomes, "department")
                && departments.byKey(home).filter(Department::active).isEmpty()) {
            return Optional.of(new Refusal("department_unknown", 422, List.of(home)));
        }
        if (administers(was) && !administers(becomes) && store.otherAdministrators(was.key()) == 0) {
            return Optional.of(Refusal.of("last_administrator", was.field("name")));
        }
        return was.active() && !becomes.active() ? work(was) : Optional.empty();
    }

    /** What is confidential only those hand over who know of it. */
    private Optional<Refusal> work(Sheet leaving) {
        int open = store.open(leaving.key());
        if (open > 0) {
            return Optional.of(Refusal.of("person_has_work", leaving.field("name"), open));
        }
        return store.numbers(leaving.key()).isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of("person_has_secrets", leaving.field("name")));
    }

    @Override
    public void write(Sheet sheet) {
        store.write(sheet);
    }

    private static boolean administers(Sheet sheet) {
        return sheet.active() && Arrays.asList(sheet.field("roles").split(",")).contains(Role.ADMINISTRATOR.name());
    }
}
