package app.qingtian.escalation;

import app.qingtian.identity.Departments;
import app.qingtian.identity.Hierarchy;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Presence;
import app.qingtian.identity.Role;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    /** Whose complaint or clock it is, of which department, and who must not know of it, if anybody. */
    public record Seat(long ownerId, long departmentId, Set<Long> barred) {

        private boolean open(@Nullable Long person) {
            return person != null && !barred.contains(person);
        }
    }

    /** Those to be told at this post about something that the owner has promised. */
    public List<Long> at(Post post, Seat seat) {
        long department = seat.departmentId();
        return switch (post) {
            case OWNER -> List.of(seat.ownerId());
            case LIAISON -> one(liaison(department), seat, Post.OVERSEER);
            case OVERSEER -> one(overseer(department), seat, Post.ABOVE);
            case ABOVE -> one(above(seat), seat, Post.EXECUTIVE);
            case EXECUTIVE -> top(seat);
        };
    }

    private List<Long> one(@Nullable Long person, Seat seat, Post otherwise) {
        return person != null && seat.open(person) ? List.of(person) : at(otherwise, seat);
    }

    private @Nullable Long liaison(long departmentId) {
        return departments.byId(departmentId).flatMap(presence::liaison).orElse(null);
    }

    private @Nullable Long overseer(long departmentId) {
        return departments.byId(departmentId).flatMap(presence::overseer).orElse(null);
    }

    /** The nearest overseer above who is somebody else. */
    private @Nullable Long above(Seat seat) {
        var own = overseer(seat.departmentId());
        return departments.byId(seat.departmentId()).stream()
                .flatMap(it -> hierarchy.above(it).stream())
                .flatMap(it -> presence.overseer(it).stream())
                .filter(it -> !Objects.equals(it, own) && seat.open(it))
                .findFirst()
                .orElse(null);
    }

    /** Where all of them are barred, the owner is told that nobody else can be. */
    private List<Long> top(Seat seat) {
        return Stream.of(Role.EXECUTIVE, Role.ADMINISTRATOR)
                .map(role -> people.inRole(role).stream()
                        .map(Person::id)
                        .filter(seat::open)
                        .toList())
                .filter(them -> !them.isEmpty())
                .findFirst()
                .orElseGet(() -> List.of(seat.ownerId()));
    }
}
