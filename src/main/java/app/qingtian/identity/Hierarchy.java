package app.qingtian.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The line in which departments stand: what one cannot settle, the one above it looks at. */
@Service
public class Hierarchy {

    private final Departments departments;

    Hierarchy(Departments departments) {
        this.departments = departments;
    }

    /** Those above it, the nearest first. */
    public List<Department> above(Department department) {
        var passed = new HashSet<Long>();
        return Stream.iterate(parent(department), Optional::isPresent, it -> it.flatMap(this::parent))
                .flatMap(Optional::stream)
                .takeWhile(it -> passed.add(it.id()))
                .toList();
    }

    private Optional<Department> parent(Department department) {
        return Optional.ofNullable(department.parentId()).flatMap(departments::byId);
    }
}
