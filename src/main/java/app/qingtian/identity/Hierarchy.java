package app.qingtian.identity;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The line in which departments stand: what one cannot settle, the one above it looks at. */
@Service
public class Hierarchy {

    private final Departments departments;
    private final DepartmentStore store;

    Hierarchy(Departments departments, DepartmentStore store) {
        this.departments = departments;
        this.store = store;
    }

    /** Those above it, the nearest first. */
    public List<Department> above(Department department) {
        var passed = new HashSet<Long>();
        return Stream.iterate(parent(department), Optional::isPresent, it -> it.flatMap(this::parent))
                .flatMap(Optional::stream)
                .takeWhile(it -> passed.add(it.id()))
                .toList();
    }

    /** Puts a department under another; under none, it stands at the top. Refused where it would come to stand above itself. */
    @Transactional
    public Outcome<Department> place(Reader reader, String key, @Nullable String parentKey) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        store.lock();
        departments.forget();
        var department = departments.byKey(key);
        var parent = parentKey == null
                ? Optional.<Department>empty()
                : departments.byKey(parentKey).filter(Department::active);
        if (department.isEmpty()) {
            return Outcome.refused(Refusal.unknown());
        }
        if (parentKey != null && parent.isEmpty()) {
            return Outcome.refused(new Refusal("department_unknown", 422, List.of(parentKey)));
        }
        if (parent.filter(it -> it.equals(department.get()) || above(it).contains(department.get()))
                .isPresent()) {
            return Outcome.refused(Refusal.of("line_in_a_circle"));
        }
        store.place(department.get().id(), parent.map(Department::id).orElse(null));
        departments.forget();
        return Outcome.done(department.get());
    }

    private Optional<Department> parent(Department department) {
        return Optional.ofNullable(department.parentId()).flatMap(departments::byId);
    }
}
