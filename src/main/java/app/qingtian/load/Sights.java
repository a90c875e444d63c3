package app.qingtian.load;

import app.qingtian.identity.Overseers;
import app.qingtian.identity.Person;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.load.Sight.View;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may look at whose load. */
@Component
public class Sights {

    private final Overseers overseers;

    Sights(Overseers overseers) {
        this.overseers = overseers;
    }

    /** Empty where this reader may not see so much. {@code department} only counts for a view of one; the reader's own if null. */
    public Optional<Sight> of(Reader reader, View view, @Nullable Long department) {
        return switch (view) {
            case MINE -> Optional.of(Sight.mine(reader));
            case DEPARTMENT -> {
                long asked = department == null ? reader.departmentId() : department;
                yield department(reader, asked) ? Optional.of(Sight.department(reader, asked)) : Optional.empty();
            }
            case ALL -> reader.seesAll() ? Optional.of(Sight.everybody(reader)) : Optional.empty();
        };
    }

    boolean mayLookAt(Reader reader, Person person) {
        return reader.personId() == person.id() || department(reader, person.departmentId());
    }

    private boolean department(Reader reader, long id) {
        boolean speaks = reader.is(Role.LIAISON) && reader.speaksFor(id);
        return reader.seesAll() || speaks || overseers.over(reader, id);
    }
}
