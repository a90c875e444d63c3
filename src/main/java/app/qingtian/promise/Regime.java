package app.qingtian.promise;

import app.qingtian.complaint.ComplaintEvent.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the company promises everybody, counted from receipt: a person within {@code acknowledgement}, a decision within
 * {@code decision}, a follow-up within {@code followUp} of the settlement. Plain durations for now; working time comes with calendars.
 */
@ConfigurationProperties("qingtian.promise")
public record Regime(
        @DefaultValue("4h") Duration acknowledgement,
        @DefaultValue("7d") Duration decision,
        @DefaultValue("3d") Duration followUp) {

    /** The promises that hold from the moment of receipt (SLA-01). */
    public List<Due> atReceipt(Instant receivedAt) {
        return List.of(
                new Due(PromiseKind.ACKNOWLEDGEMENT.name(), receivedAt.plus(acknowledgement)),
                new Due(PromiseKind.DECISION.name(), receivedAt.plus(decision)));
    }
}
