package app.qingtian.routing;

import app.qingtian.circle.Circles;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Stage;
import app.qingtian.identity.Account;
import app.qingtian.identity.Overseers;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Presence;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to handing somebody's complaint to a colleague, by whoever watches over it (INT-05). */
@Service
public class Handovers {

    private static final Set<Role> OWNERS =
            Set.of(Role.HANDLER, Role.LIAISON, Role.OVERSEER, Role.EXECUTIVE, Role.ADMINISTRATOR);

    private final Complaints complaints;
    private final People people;
    private final Presence presence;
    private final Overseers overseers;
    private final Circles circles;

    Handovers(Complaints complaints, People people, Presence presence, Overseers overseers, Circles circles) {
        this.complaints = complaints;
        this.people = people;
        this.presence = presence;
        this.overseers = overseers;
        this.circles = circles;
    }

    /** The same rules as for taking over, and whoever gets it must be there today. The briefing tells the story so far. */
    @Transactional
    public Outcome<Complaint> handOver(Reader reader, String number, String toLogin, String briefing) {
        var account = people.byLogin(toLogin).flatMap(it -> people.account(it.id()));
        if (account.isEmpty()) {
            return Outcome.refused(new Refusal("person_unknown", 422, List.of(toLogin)));
        }
        var to = account.get().person();
        if (account.filter(Account::active).isEmpty()) {
            return Outcome.refused(Refusal.of("person_left", to.name()));
        }
        if (!mayOwn(to)) {
            return Outcome.refused(Refusal.of("person_handles_none", to.name()));
        }
        return complaints.change(
                Caller.of(reader, number),
                complaint -> overseers.over(reader, complaint.departmentId())
                        ? handedOver(complaint, to, briefing)
                        : Outcome.refused(Refusal.forbidden()));
    }

    /** Somebody whose work it is: at the counter or in an appraisal nobody could see it through. */
    public static boolean mayOwn(Person person) {
        return !Collections.disjoint(person.roles(), OWNERS);
    }

    private Outcome<ComplaintEvent> handedOver(Complaint complaint, Person to, String briefing) {
        if (complaint.ownerId() == to.id()) {
            return Outcome.refused(Refusal.of("already_theirs", to.name()));
        }
        if (circles.bars(complaint, to.id())) {
            return Outcome.refused(Refusal.of("person_barred", to.name()));
        }
        if (presence.absence(to.id()).isPresent()) {
            return Outcome.refused(Refusal.of("colleague_away", to.name()));
        }
        if (complaint.stage() == Stage.LODGED) {
            return Outcome.refused(complaint.stageForbids());
        }
        return complaint.whileOpen(
                new ComplaintEvent.TakenOver(complaint.ownerId(), to.id(), to.departmentId(), briefing));
    }
}
