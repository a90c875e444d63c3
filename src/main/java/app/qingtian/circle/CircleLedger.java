package app.qingtian.circle;

import app.qingtian.circle.PlacingStore.Deed;
import app.qingtian.complaint.Actor;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Happened;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Presence;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the circle in step with the story, in the same transaction. Whoever has to deal with a confidential complaint from now on is named by
 * the house, as a line of its own; whoever is barred is not.
 */
@Component
class CircleLedger {

    private final CircleStore circles;
    private final PlacingStore store;
    private final Departments departments;
    private final Presence presence;

    CircleLedger(CircleStore circles, PlacingStore store, Departments departments, Presence presence) {
        this.circles = circles;
        this.store = store;
        this.departments = departments;
        this.presence = presence;
    }

    @EventListener
    void follow(Happened happened) {
        if (happened.event() instanceof ComplaintEvent.OfCircle event) {
            write(happened, event);
        } else if (happened.complaint().confidential()) {
            needed(happened);
        }
    }

    private void write(Happened happened, ComplaintEvent.OfCircle event) {
        long complaint = happened.complaint().id();
        var by = happened.actor() instanceof Actor.Staff(long person) ? person : null;
        var deed = new Deed(by, happened.at());
        switch (event) {
            case ComplaintEvent.MadeConfidential e -> {
                long owner = happened.complaint().ownerId();
                e.barred().forEach(person -> store.clear(complaint, person));
                store.name(complaint, List.of(owner), Why.OWNER.name(), deed);
                store.name(complaint, e.named(), Why.CHOSEN.name(), deed);
                store.bar(complaint, e.barred(), deed);
            }
            case ComplaintEvent.Named e -> store.name(complaint, e.personIds(), e.why(), deed);
            case ComplaintEvent.Placed e -> place(complaint, e, deed);
            case ComplaintEvent.MadeOpen _ -> store.dissolve(complaint);
        }
    }

    private void place(long complaint, ComplaintEvent.Placed event, Deed deed) {
        var person = List.of(event.personId());
        store.clear(complaint, event.personId());
        switch (Standing.valueOf(event.to())) {
            case NAMED -> store.name(complaint, person, why(event, deed).name(), deed);
            case BARRED -> store.bar(complaint, person, deed);
            case NONE -> {}
        }
    }

    private static Why why(ComplaintEvent.Placed event, Deed deed) {
        return Objects.equals(deed.by(), event.personId()) ? Why.SELF : Why.CHOSEN;
    }

    private void needed(Happened happened) {
        switch (happened.event()) {
            case ComplaintEvent.Accepted e -> let(happened, List.of(e.ownerId()), Why.OWNER);
            case ComplaintEvent.TakenOver e -> let(happened, List.of(e.ownerId()), Why.OWNER);
            case ComplaintEvent.Referred e -> let(happened, liaison(e.departmentId()), Why.REFERRAL);
            case ComplaintEvent.Redone e -> let(happened, liaison(e.departmentId()), Why.REFERRAL);
            case ComplaintEvent.Escalated e -> let(happened, e.personIds(), Why.LADDER);
            case ComplaintEvent.OversightOpened e -> let(happened, List.of(e.overseerId()), Why.OVERSIGHT);
            default -> {}
        }
    }

    private void let(Happened happened, Collection<Long> people, Why why) {
        if (!people.isEmpty()) {
            happened.entails(complaint -> named(complaint, people, why));
        }
    }

    private Optional<ComplaintEvent> named(Complaint complaint, Collection<Long> people, Why why) {
        var named = circles.named(complaint.id());
        var barred = circles.barred(complaint.id());
        var others = people.stream()
                .filter(it -> !named.contains(it) && !barred.contains(it))
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(new ComplaintEvent.Named(others, why.name()));
    }

    private List<Long> liaison(long department) {
        return departments.byId(department).flatMap(presence::liaison).stream().toList();
    }
}
