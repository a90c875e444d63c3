package app.qingtian.circle;

import app.qingtian.complaint.Complaint;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Hierarchy;
import app.qingtian.identity.Overseers;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may say who knows of it, among those who do: its owner, and whoever watches over it in the line or over the house. */
@Component
public class CircleKeepers {

    private final Departments departments;
    private final Hierarchy hierarchy;
    private final Overseers overseers;

    CircleKeepers(Departments departments, Hierarchy hierarchy, Overseers overseers) {
        this.departments = departments;
        this.hierarchy = hierarchy;
        this.overseers = overseers;
    }

    public boolean mayKeep(Reader reader, Complaint complaint) {
        return complaint.ownerId() == reader.personId()
                || reader.is(Role.QUALITY)
                || reader.is(Role.EXECUTIVE)
                || inLine(reader, complaint.departmentId());
    }

    private boolean inLine(Reader reader, long department) {
        return departments.byId(department).stream()
                .flatMap(it -> Stream.concat(Stream.of(it), hierarchy.above(it).stream()))
                .anyMatch(it -> overseers.over(reader, it.id()));
    }
}
