package app.qingtian.circle;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.ConfidenceGuard;
import app.qingtian.complaint.Decision;
import app.qingtian.identity.Person;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Refusal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to who knows of a confidential complaint. */
@Service
public class Circles {

    private final Complaints complaints;
    private final CircleStore store;
    private final CircleKeepers keepers;
    private final Guests guests;
    private final List<ConfidenceGuard> guards;

    Circles(
            Complaints complaints,
            CircleStore store,
            CircleKeepers keepers,
            Guests guests,
            List<ConfidenceGuard> guards) {
        this.complaints = complaints;
        this.store = store;
        this.keepers = keepers;
        this.guests = guests;
        this.guards = guards;
    }

    /** From now on only the named see it: its owner and whoever says so among them, two at least. */
    @Transactional
    public Outcome<Complaint> close(Caller.Staff caller, Guests.Wish wish) {
        return keeping(
                caller,
                complaint -> complaint.confidential()
                        ? Outcome.refused(Refusal.of("confidential_already"))
                        : guards.stream()
                                .flatMap(guard -> guard.forbidsConfidence(complaint).stream())
                                .findFirst()
                                .<Outcome<ComplaintEvent>>map(Outcome::refused)
                                .orElseGet(() -> guests.invited(complaint, caller.reader(), wish)));
    }

    /** Names, bars or lets go of one person. The owner stays named, and nobody stays alone. */
    @Transactional
    public Outcome<Complaint> place(Caller.Staff caller, String login, Standing to, String reason) {
        return guests.somebody(login, to == Standing.NAMED)
                .then(person -> keeping(
                        caller,
                        complaint -> complaint.confidential()
                                ? placed(complaint, person, to, reason)
                                : Outcome.refused(Refusal.of("not_confidential"))));
    }

    /** Whoever usually sees such a complaint sees it again. */
    @Transactional
    public Outcome<Complaint> open(Caller.Staff caller, String reason) {
        return keeping(
                caller,
                complaint -> complaint.confidential()
                        ? Outcome.done(new ComplaintEvent.MadeOpen(reason))
                        : Outcome.refused(Refusal.of("not_confidential")));
    }

    /** Of a complaint that the caller was allowed to find; nobody where it is not confidential. */
    public Query<Circle> of(Complaint complaint) {
        return store.of(complaint.id());
    }

    /** Whether this reader, who sees it, may say who else does. */
    public boolean mayKeep(Reader reader, Complaint complaint) {
        return keepers.mayKeep(reader, complaint);
    }

    /** By their ids; to be asked only of a complaint that is confidential. */
    public Set<Long> named(Complaint complaint) {
        return store.named(complaint.id());
    }

    /** This person may not be told, asked or made its owner. */
    public boolean bars(Complaint complaint, long personId) {
        return complaint.confidential() && store.barred(complaint.id()).contains(personId);
    }

    private Outcome<ComplaintEvent> placed(Complaint complaint, Person person, Standing to, String reason) {
        var circle = store.of(complaint.id()).ask();
        var from = circle.standing(person.id());
        if (from == to) {
            return Outcome.refused(Refusal.of("nothing_changed"));
        }
        if (person.id() == complaint.ownerId()) {
            return Outcome.refused(Refusal.of("owner_stays_named", person.name()));
        }
        if (from == Standing.NAMED && circle.named().size() <= Guests.FEWEST) {
            return Outcome.refused(Refusal.of("circle_too_small"));
        }
        return Outcome.done(new ComplaintEvent.Placed(person.id(), from.name(), to.name(), reason));
    }

    private Outcome<Complaint> keeping(Caller.Staff caller, Decision decision) {
        return complaints.change(
                caller,
                complaint -> keepers.mayKeep(caller.reader(), complaint)
                        ? decision.on(complaint)
                        : Outcome.refused(Refusal.forbidden()));
    }
}
