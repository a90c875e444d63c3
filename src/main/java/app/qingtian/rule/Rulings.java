package app.qingtian.rule;

import app.qingtian.circle.Circles;
import app.qingtian.circle.Why;
import app.qingtian.complaint.Actor;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Effect;
import app.qingtian.complaint.Happened;
import app.qingtian.complaint.Lodging;
import app.qingtian.complaint.RecordPoints;
import app.qingtian.identity.Department;
import app.qingtian.promise.Regime;
import app.qingtian.promise.Regimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the rules decide: at the door, and again when kind, category, severity or the customer's segment changed. Then only regime, severity and confidence, and only what
 * no person decided: an owner is handed over by people.
 */
@Component
public class Rulings {

    private final Rules rules;
    private final FactStore facts;
    private final Verdicts verdicts;
    private final Regimes regimes;
    private final Circles circles;

    Rulings(Rules rules, FactStore facts, Verdicts verdicts, Regimes regimes, Circles circles) {
        this.rules = rules;
        this.facts = facts;
        this.verdicts = verdicts;
        this.regimes = regimes;
        this.circles = circles;
    }

    /** Who owns it first (null: whoever would without rules), by which regime, and the line that says so, if any rule acted. */
    public record Welcome(@Nullable Department department, Regime regime, ComplaintEvent.@Nullable Ruled line) {}

    /** For somebody who comes in. What an employee heard stays with that employee (RTE-03). */
    public Welcome atTheDoor(Lodging.Words words, Lodging.Origin origin) {
        var acting = rules.acting();
        if (acting.isEmpty()) {
            return new Welcome(null, regimes.standard(), null);
        }
        var reading = Reading.of(acting, facts(words, origin), false);
        var effects = new ArrayList<Effect>();
        var department = origin.lodgedBy() == null ? verdicts.department(reading, effects) : null;
        var regime = verdicts.regime(reading, effects);
        Verdicts.severity(reading, effects);
        Verdicts.confidence(reading, effects);
        return new Welcome(
                department,
                regime == null ? regimes.standard() : regime,
                effects.isEmpty() ? null : new ComplaintEvent.Ruled(effects));
    }

    @EventListener
    void follow(Happened happened) {
        if (changes(happened.event()) && !rules.acting().isEmpty()) {
            happened.entails(this::anew);
            happened.entails(complaint -> remains(happened, complaint));
        }
    }

    private Optional<ComplaintEvent> anew(Complaint complaint) {
        var standing = facts.standing(complaint.id());
        var reading = Reading.of(rules.acting(), standing.facts(), standing.severitySaid());
        var effects = new ArrayList<Effect>();
        var rule = reading.regime();
        if (rule != null
                && !standing.regimeChosen()
                && !regimes.of(complaint.id()).key().equals(rule.then().regime())) {
            verdicts.regime(reading, effects);
        }
        if (reading.pressing() != standing.facts().severity()) {
            Verdicts.severity(reading, effects);
        }
        if (!complaint.confidential() && !standing.opened()) {
            Verdicts.confidence(reading, effects);
        }
        return effects.isEmpty() ? Optional.empty() : Optional.of(new ComplaintEvent.Ruled(effects));
    }

    /** Whoever found out what it is about is not shut out by having said so. */
    private Optional<ComplaintEvent> remains(Happened happened, Complaint complaint) {
        return !happened.complaint().confidential()
                        && complaint.confidential()
                        && happened.actor() instanceof Actor.Staff(long person)
                        && !circles.named(complaint).contains(person)
                ? Optional.of(new ComplaintEvent.Named(List.of(person), Why.CHOSEN.name()))
                : Optional.empty();
    }

    /** What rules look at may have changed by it. */
    private static boolean changes(ComplaintEvent event) {
        return event instanceof ComplaintEvent.Retyped
                || event instanceof ComplaintEvent.Diagnosed
                || event instanceof ComplaintEvent.Recorded recorded
                        && (recorded.changes().containsKey("urgency")
                                || recorded.changes().containsKey(RecordPoints.SEGMENT));
    }

    private Facts facts(Lodging.Words words, Lodging.Origin origin) {
        var subject = words.subject();
        return new Facts(
                origin.kind(),
                facts.categories(origin.category()),
                origin.channel(),
                null,
                origin.language(),
                words.narrative() + " " + (subject == null ? "" : subject),
                origin.knownFace(),
                origin.segment());
    }
}
