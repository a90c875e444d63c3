package app.qingtian.promise;

import static app.qingtian.promise.PromiseKind.ANSWER;
import static app.qingtian.promise.PromiseKind.TAKING;

import app.qingtian.calendar.Keepers;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
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
    private final Keepers keepers;

    DepartmentLedger(
            PromiseStore promises,
            DepartmentClockStore clocks,
            Regimes regimes,
            Departments departments,
            Keepers keepers) {
        this.promises = promises;
        this.clocks = clocks;
        this.regimes = regimes;
        this.departments = departments;
        this.keepers = keepers;
    }

    void follow(Complaint complaint, ComplaintEvent.OfReferral event, Instant now) {
        switch (event) {
            case ComplaintEvent.Referred e -> referred(complaint, e, now);
            case ComplaintEvent.ReferralAccepted e -> clocks.keep(e.referralId(), now, TAKING);
            case ComplaintEvent.ReferralReturned e -> clocks.release(e.referralId(), now);
            case ComplaintEvent.ReferralAnswered e -> clocks.keep(e.referralId(), now, TAKING, ANSWER);
        }
    }

    private void referred(Complaint complaint, ComplaintEvent.Referred referred, Instant now) {
        var regime = regimes.of(complaint.id());
        var liaison = departments
                .byId(referred.departmentId())
                .map(Department::liaisonId)
                .orElse(complaint.ownerId());
        var edition = keepers.edition(referred.departmentId()).orElseGet(() -> regimes.edition(regime));
        var dues = Stream.of(TAKING, ANSWER)
                .flatMap(kind -> regimes.due(regime, kind, now, edition).stream())
                .toList();
        promises.insert(complaint, new PromiseStore.Giver(liaison, referred.referralId()), dues, now);
    }
}
