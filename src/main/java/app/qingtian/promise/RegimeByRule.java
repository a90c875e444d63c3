package app.qingtian.promise;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Effect;
import app.qingtian.complaint.Happened;
import app.qingtian.promise.RecountStore.Chooser;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a rule chose a regime, what is still open is counted by it; what was promised by it in the first place does not move. */
@Component
class RegimeByRule {

    private final Regimes regimes;
    private final Recounting recounting;

    RegimeByRule(Regimes regimes, Recounting recounting) {
        this.regimes = regimes;
        this.recounting = recounting;
    }

    @EventListener
    void follow(Happened happened) {
        if (happened.event() instanceof ComplaintEvent.Ruled ruled) {
            ruled.effects().stream()
                    .filter(effect -> effect.what().equals("REGIME"))
                    .findFirst()
                    .ifPresent(effect -> happened.entails(complaint -> chosen(complaint, effect)));
        }
    }

    private Optional<ComplaintEvent> chosen(Complaint complaint, Effect effect) {
        var regime = regimes.holding(effect.to().key()).orElse(null);
        if (regime == null) {
            return Optional.empty();
        }
        var rule = effect.rule();
        var moves = recounting.by(complaint, regime, new Chooser(null, rule.key() + " v" + rule.version(), null));
        return moves.isEmpty()
                ? Optional.empty()
                : Optional.of(new ComplaintEvent.Replanned("REGIME", moves, regime.called(), null));
    }
}
