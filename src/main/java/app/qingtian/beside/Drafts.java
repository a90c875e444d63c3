package app.qingtian.beside;

import app.qingtian.beside.DraftStore.Place;
import app.qingtian.complaint.Actor;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Happened;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to drafts: one a person, complaint and form; at most fifty a person, for thirty days, and never anybody else's. */
@Service
public class Drafts {

    /** The form of a message, as drafts know it. */
    public static final String MESSAGES = "messages";

    private static final int MOST = 50;
    private static final Duration KEPT = Duration.ofDays(30);

    private final Complaints complaints;
    private final DraftStore store;
    private final Clock clock;

    Drafts(Complaints complaints, DraftStore store, Clock clock) {
        this.complaints = complaints;
        this.store = store;
        this.clock = clock;
    }

    /** When it was written last, and what stands in it, as the form itself wrote it down. */
    public record Draft(Instant at, String content) {}

    /** Keeps what was typed so far; nothing typed drops it. */
    @Transactional
    public Outcome<Complaint> keep(Caller.Staff caller, String form, String content) {
        var complaint = complaints.find(caller);
        if (complaint.isEmpty()) {
            return Outcome.refused(Refusal.unknown());
        }
        var place = new Place(caller.reader().personId(), complaint.get().id(), form);
        if (content.isEmpty()) {
            store.drop(place);
        } else if (store.keep(place, content, clock.instant())) {
            store.trim(place.personId(), MOST);
        }
        return Outcome.done(complaint.get());
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(Caller.Staff caller, String form) {
        return complaints
                .find(caller)
                .flatMap(it -> store.find(new Place(caller.reader().personId(), it.id(), form)));
    }

    /** The caller's own, for a page that shows the complaint to them anyway. */
    public Query<Optional<Draft>> ofPage(Caller.Staff caller, String form) {
        return store.ofPage(caller.reader().personId(), caller.number(), form);
    }

    /** Sent is sent. */
    @EventListener
    void sent(Happened happened) {
        if (happened.event() instanceof ComplaintEvent.Wrote && happened.actor() instanceof Actor.Staff(long person)) {
            store.drop(new Place(person, happened.complaint().id(), MESSAGES));
        }
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    void clear() {
        store.clear(clock.instant().minus(KEPT));
    }
}
