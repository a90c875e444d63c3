package app.qingtian.intake.web;

import app.qingtian.complaint.Complaint;
import app.qingtian.identity.People;
import app.qingtian.promise.Regime;
import org.springframework.stereotype.Component;

/** Writes the receipt of a complaint that was just taken in, from what is known already: no further query. */
@Component
class Receipts {

    private final People people;
    private final Regime regime;

    Receipts(People people, Regime regime) {
        this.people = people;
        this.regime = regime;
    }

    Receipt of(Complaint complaint) {
        var owner = people.byId(complaint.ownerId()).orElseThrow();
        return Receipt.of(
                complaint,
                new Receipt.Responsible(owner.name(), owner.directLine()),
                regime.atReceipt(complaint.receivedAt()),
                TrackingPage.link(complaint.trackingToken()));
    }
}
