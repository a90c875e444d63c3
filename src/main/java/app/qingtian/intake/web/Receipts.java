package app.qingtian.intake.web;

import app.qingtian.complaint.Complaint;
import app.qingtian.identity.People;
import app.qingtian.promise.Regimes;
import org.springframework.stereotype.Component;

/** Writes the receipt of a complaint that was just taken in, from what is known already: no further query unless a rule acted. */
@Component
class Receipts {

    private final People people;
    private final Regimes regimes;
    private final TrackingLink link;

    Receipts(People people, Regimes regimes, TrackingLink link) {
        this.people = people;
        this.regimes = regimes;
        this.link = link;
    }

    Receipt of(Complaint complaint) {
        var owner = people.byId(complaint.ownerId()).orElseThrow();
        return Receipt.of(
                complaint,
                new Receipt.Responsible(owner.name(), owner.directLine()),
                regimes.atReceipt(
                        complaint.version() == 1 ? regimes.standard() : regimes.of(complaint.id()),
                        complaint.receivedAt()),
                link.of(complaint.trackingToken()));
    }
}
