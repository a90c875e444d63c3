package app.qingtian.circle;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a complaint comes in, few shall know of it: a customer asks for it, or whoever writes it down says so. */
@Service
public class Whispers {

    private final Complaints complaints;
    private final Summons summons;
    private final Guests guests;
    private final CircleStore store;

    Whispers(Complaints complaints, Summons summons, Guests guests, CircleStore store) {
        this.complaints = complaints;
        this.summons = summons;
        this.guests = guests;
        this.store = store;
    }

    /** For a customer, in the same transaction: its owner, and the nearest overseer who is somebody else. Who else has to know, its owner says. */
    @Transactional
    public Complaint keep(Complaint complaint) {
        if (complaint.confidential()) {
            return complaint;
        }
        var circle = new Guests.Expected(Set.of(), Set.of());
        return keep(new Caller.Tracker(complaint.trackingToken()), complaint, circle);
    }

    /** Whom an employee wishes to know of what they write down, and who shall not; asked before anything is written. */
    public Outcome<Guests.Expected> expect(Reader reader, Guests.Wish wish) {
        return guests.expected(reader, wish);
    }

    /** In the same transaction. Where nobody was chosen, the nearest overseer who is not barred knows of it beside its owner. */
    @Transactional
    public Complaint keep(Caller caller, Complaint complaint, Guests.Expected circle) {
        var named = new LinkedHashSet<Long>(List.of(complaint.ownerId()));
        named.addAll(circle.named());
        if (complaint.confidential()) {
            named.addAll(store.named(complaint.id())); // a rule was quicker
        }
        named.removeAll(circle.barred());
        if (named.size() < Guests.FEWEST) {
            named.addAll(summons.few(complaint, circle.barred()));
        }
        var event = new ComplaintEvent.MadeConfidential(List.copyOf(named), List.copyOf(circle.barred()), "");
        return switch (complaints.change(caller, _ -> Outcome.done(event))) {
            case Outcome.Done<Complaint>(var kept) -> kept;
            case Outcome.Refused<Complaint> _ -> complaint;
        };
    }

    /** What was taken out of a confidential complaint is known to the same people, and kept from the same. */
    @Transactional
    public Complaint keepLike(Complaint origin, Complaint complaint, Reader reader) {
        return origin.confidential()
                ? keep(
                        Caller.of(reader, complaint.number()),
                        complaint,
                        new Guests.Expected(store.named(origin.id()), store.barred(origin.id())))
                : complaint;
    }
}
