package app.qingtian.promise;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.promise.RecountStore.Chooser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By which regime a complaint is promised: chosen by whoever handles it, with a reason. No rule overrules that. */
@Service
public class RegimeChoices {

    private final Complaints complaints;
    private final Regimes regimes;
    private final Recounting recounting;

    RegimeChoices(Complaints complaints, Regimes regimes, Recounting recounting) {
        this.complaints = complaints;
        this.regimes = regimes;
        this.recounting = recounting;
    }

    /** Open promises are counted anew; one whose new time is over already is broken by its date. Refused where the regime does not hold today. */
    @Transactional
    public Outcome<Complaint> choose(Caller.Staff caller, String key, String reason) {
        return complaints.handle(caller, complaint -> {
            if (!complaint.stage().open()) {
                return Outcome.refused(complaint.stageForbids());
            }
            var regime = regimes.holding(key).orElse(null);
            if (regime == null) {
                return Outcome.refused(Refusal.of("regime_not_holding"));
            }
            if (regime.id() == regimes.of(complaint.id()).id()) {
                return Outcome.refused(Refusal.of("nothing_changed"));
            }
            var chooser = new Chooser(caller.reader().personId(), null, reason);
            return Outcome.done(new ComplaintEvent.Replanned(
                    "REGIME", recounting.by(complaint, regime, chooser), regime.called(), reason));
        });
    }
}
