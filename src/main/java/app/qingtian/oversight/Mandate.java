package app.qingtian.oversight;

import app.qingtian.complaint.Complaint;
import app.qingtian.identity.Overseers;
import app.qingtian.identity.Presence;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may oversee what: whoever watches over the owner's department, and whoever was called, or acts for them today. */
@Component
class Mandate {

    private final Overseers overseers;
    private final Presence presence;

    Mandate(Overseers overseers, Presence presence) {
        this.overseers = overseers;
        this.presence = presence;
    }

    /** May call an overseer, and hold the ladder. An overseer of a department that was only asked may not. */
    boolean over(Reader reader, Complaint complaint) {
        return everywhere(reader) || overseers.over(reader, complaint.departmentId());
    }

    /** May say what to do, and end it: nobody below the one who was called. */
    boolean holds(Reader reader, Complaint complaint, Oversight oversight) {
        boolean called = presence.actingFor(oversight.overseerId())
                        .filter(acting -> acting == reader.personId())
                        .isPresent()
                || oversight.overseerId() == reader.personId();
        return called
                || everywhere(reader)
                || oversight.level() == 0 && overseers.over(reader, complaint.departmentId());
    }

    /** What a page shows buttons for: nothing that the doors would refuse. */
    Overseen overseen(Reader reader, Complaint complaint, List<Oversight> all) {
        boolean may = reader.watches() && complaint.stage().open();
        var inHand = all.stream()
                .filter(it -> may && it.open() && holds(reader, complaint, it))
                .map(Oversight::id)
                .collect(Collectors.toUnmodifiableSet());
        return new Overseen(all, may && over(reader, complaint), inHand);
    }

    private static boolean everywhere(Reader reader) {
        return reader.is(Role.QUALITY) || reader.is(Role.EXECUTIVE) || reader.is(Role.ADMINISTRATOR);
    }
}
