package app.qingtian.administration;

import app.qingtian.kernel.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Departments: names, the one above, who answers and who watches, whether there is one still. */
@Component
class DepartmentSheets implements Shelf {

    private final DepartmentSheetStore store;

    DepartmentSheets(DepartmentSheetStore store) {
        this.store = store;
    }

    @Override
    public Noun noun() {
        return Noun.DEPARTMENT;
    }

    @Override
    public Optional<Map<String, String>> fields(String key) {
        return store.fields(key);
    }

    @Override
    public void write(Sheet sheet) {
        store.write(sheet);
    }

    @Override
    public Optional<Refusal> flaw(Change change) {
        return parent(change)
                .or(() -> named(change, "liaison"))
                .or(() -> named(change, "overseer"))
                .or(() -> retired(change));
    }

    private Optional<Refusal> parent(Change change) {
        var parent = change.becomes().field("parent");
        boolean same = !change.was().changes(change.becomes(), "parent")
                && !change.was().changes(change.becomes(), Sheet.ACTIVE);
        if (same || parent.isEmpty()) {
            return Optional.empty();
        }
        var above = store.fields(parent);
        if (above.filter(it -> "true".equals(it.get(Sheet.ACTIVE))).isEmpty()) {
            return Optional.of(new Refusal("department_unknown", 422, List.of(parent)));
        }
        return inACircle(parent, new HashSet<>(Set.of(change.was().key())))
                ? Optional.of(Refusal.of("line_in_a_circle"))
                : Optional.empty();
    }

    private boolean inACircle(String key, Set<String> passed) {
        if (key.isEmpty()) {
            return false;
        }
        return !passed.add(key)
                || inACircle(
                        store.fields(key)
                                .map(it -> it.getOrDefault("parent", ""))
                                .orElse(""),
                        passed);
    }

    private Optional<Refusal> named(Change change, String field) {
        var login = change.becomes().field(field);
        if (login.isEmpty() || !change.was().changes(change.becomes(), field)) {
            return Optional.empty();
        }
        return store.gone(login)
                .map(gone -> gone ? Optional.of(Refusal.of("person_left", login)) : Optional.<Refusal>empty())
                .orElseGet(() -> Optional.of(new Refusal("person_unknown", 422, List.of(login))));
    }

    private Optional<Refusal> retired(Change change) {
        if (!change.was().active() || change.becomes().active()) {
            return Optional.empty();
        }
        var held = store.held(change.was().key());
        if (held.frontDoor()) {
            return Optional.of(Refusal.of("department_front_door"));
        }
        if (held.work() > 0) {
            return Optional.of(Refusal.of("department_has_work", held.work()));
        }
        if (held.people() > 0) {
            return Optional.of(Refusal.of("department_has_people", held.people()));
        }
        return held.below() > 0 ? Optional.of(Refusal.of("department_has_below", held.below())) : Optional.empty();
    }
}
