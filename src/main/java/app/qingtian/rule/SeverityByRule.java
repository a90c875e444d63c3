package app.qingtian.rule;

import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Happened;
import app.qingtian.complaint.Records;
import app.qingtian.complaint.Urgency;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down how much it presses where a rule said so, in the same transaction. */
@Component
class SeverityByRule {

    private final Records records;

    SeverityByRule(Records records) {
        this.records = records;
    }

    @EventListener
    void follow(Happened happened) {
        if (happened.event() instanceof ComplaintEvent.Ruled ruled) {
            ruled.effects().stream()
                    .filter(effect -> effect.what().equals("SEVERITY"))
                    .findFirst()
                    .ifPresent(effect -> records.assess(
                            happened.complaint(), Urgency.valueOf(effect.to().key())));
        }
    }
}
