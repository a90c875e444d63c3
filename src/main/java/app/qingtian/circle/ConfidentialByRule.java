package app.qingtian.circle;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Effect;
import app.qingtian.complaint.Happened;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a rule says that only few may know of it: its owner and the nearest overseer who is somebody else, until its owner says who else has to. */
@Component
class ConfidentialByRule {

    private final Summons summons;

    ConfidentialByRule(Summons summons) {
        this.summons = summons;
    }

    @EventListener
    void follow(Happened happened) {
        if (happened.event() instanceof ComplaintEvent.Ruled(var effects)
                && effects.stream().anyMatch(it -> it.what().equals(Effect.CONFIDENTIAL))) {
            happened.entails(this::hidden);
        }
    }

    private Optional<ComplaintEvent> hidden(Complaint complaint) {
        return complaint.confidential()
                ? Optional.empty()
                : Optional.of(new ComplaintEvent.MadeConfidential(summons.few(complaint, Set.of()), List.of(), ""));
    }
}
