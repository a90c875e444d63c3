package app.qingtian.promise;

import static app.qingtian.promise.PromiseKind.ANSWER;
import static app.qingtian.promise.PromiseKind.TAKING;

import app.qingtian.calendar.Keepers;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Presence;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a department promises the owner who asks it. Its clock runs only while the question is with it. */
@Component
class DepartmentLedger {

    private final PromiseStore promises;
    private final DepartmentClockStore clocks;
    private final Regimes regimes;
    private final Departments departments;
    private final Presence presence;
    private final Keepers keepers;

    DepartmentLedger(
            PromiseStore promises,
            DepartmentClockStore clocks,
            Regimes regimes,
            Departments departments,
            Presence presence,
            Keepers keepers) {
        this.promises = promises;
        this.clocks = clocks;
        this.regimes = regimes;
        this.departments = departments;
        this.presence = presence;
        this.keepers = keepers;
    }

    void follow(Complaint complaint, ComplaintEvent.OfReferral event, Instant now) {
        switch (event) {
            case ComplaintEvent.Referred e -> asked(complaint, e.departmentId(), e.referralId(), now);
            case ComplaintEvent.Redone e -> asked(complaint, e.departmentId(), e.referralId(), now);
            case ComplaintEvent.ReferralAccepted e -> clocks.keep(e.referralId(), now, TAKING);
            case ComplaintEvent.ReferralReturned e -> clocks.release(e.referralId(), now);
            case ComplaintEvent.ReferralAnswered e -> clocks.keep(e.referralId(), now, TAKING, ANSWER);
        }
    }

    private void asked(Complaint complaint, long departmentId, long referralId, Instant now) {
        var regime = regimes.of(complaint.id());
        var liaison = departments.byId(departmentId).flatMap(presence::liaison).orElse(complaint.ownerId());
        var edition = keepers.edition(departmentId).orElseGet(() -> regimes.edition(regime));
        var dues = Stream.of(TAKING, ANSWER)
                .flatMap(kind -> regimes.due(regime, kind, now, edition).stream())
                .toList();
        promises.insert(complaint, new PromiseStore.Giver(liaison, referralId), dues, now);
    }
}
