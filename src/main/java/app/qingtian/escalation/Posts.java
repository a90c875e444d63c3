package app.qingtian.escalation;

import app.qingtian.identity.Departments;
import app.qingtian.identity.Hierarchy;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Presence;
import app.qingtian.identity.Role;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who holds a post, seen from a department. There is always somebody: where one is missing, the next above is meant (RTE-06). */
@Component
public class Posts {

    private final Departments departments;
    private final Hierarchy hierarchy;
    private final People people;
    private final Presence presence;

    Posts(Departments departments, Hierarchy hierarchy, People people, Presence presence) {
        this.departments = departments;
        this.hierarchy = hierarchy;
        this.people = people;
        this.presence = presence;
    }

    /** Those to be told at this post about something that {@code ownerId} of this department has promised. */
    public List<Long> at(Post post, long ownerId, long departmentId) {
        return switch (post) {
            case OWNER -> List.of(ownerId);
            case LIAISON -> one(liaison(departmentId), departmentId, Post.OVERSEER);
            case OVERSEER -> one(overseer(departmentId), departmentId, Post.ABOVE);
            case ABOVE -> one(above(departmentId), departmentId, Post.EXECUTIVE);
            case EXECUTIVE -> top();
        };
    }

    private List<Long> one(@Nullable Long person, long departmentId, Post otherwise) {
        return person == null ? at(otherwise, 0, departmentId) : List.of(person);
    }

    private @Nullable Long liaison(long departmentId) {
        return departments.byId(departmentId).flatMap(presence::liaison).orElse(null);
    }

    private @Nullable Long overseer(long departmentId) {
        return departments.byId(departmentId).flatMap(presence::overseer).orElse(null);
    }

    /** The nearest overseer above who is somebody else. */
    private @Nullable Long above(long departmentId) {
        var own = overseer(departmentId);
        return departments.byId(departmentId).stream()
                .flatMap(it -> hierarchy.above(it).stream())
                .flatMap(it -> presence.overseer(it).stream())
                .filter(it -> !Objects.equals(it, own))
                .findFirst()
                .orElse(null);
    }

    private List<Long> top() {
        return Stream.of(Role.EXECUTIVE, Role.ADMINISTRATOR)
                .map(people::inRole)
                .filter(them -> !them.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(Person::id)
                .toList();
    }
}
