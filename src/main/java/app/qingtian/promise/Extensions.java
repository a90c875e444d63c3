package app.qingtian.promise;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Direction;
import app.qingtian.complaint.Move;
import app.qingtian.conversation.Conversation;
import app.qingtian.conversation.Draft;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.promise.PlanStore.Given;
import app.qingtian.promise.PlanStore.Running;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** More time for a promise: asked while some is left, within what the regime gives, and told to the customer with the reason. */
@Service
public class Extensions {

    private final Complaints complaints;
    private final Conversation conversation;
    private final PlanStore store;
    private final Planning planning;
    private final ExtensionMandate mandate;
    private final Clock clock;

    Extensions(
            Complaints complaints,
            Conversation conversation,
            PlanStore store,
            Planning planning,
            ExtensionMandate mandate,
            Clock clock) {
        this.complaints = complaints;
        this.conversation = conversation;
        this.store = store;
        this.planning = planning;
        this.mandate = mandate;
        this.clock = clock;
    }

    /** So much more of what the promise counts, and the words in which the customer is told why. */
    public record Wish(int amount, String words) {}

    /** Extends a promise and tells the customer, both or neither. Too late once its time is over. */
    @Transactional
    public Outcome<Complaint> extend(Caller.Staff caller, long promiseId, Wish wish) {
        return complaints
                .change(caller, complaint -> extended(complaint, caller.reader(), promiseId, wish))
                .then(complaint -> conversation.announce(
                        Caller.of(caller.reader(), complaint.number()),
                        new Draft(Direction.TO_CUSTOMER, Channel.WEB, wish.words(), List.of())));
    }

    /** Handles the complaint, or decides about the time of those who do. */
    public boolean may(Reader reader, Complaint complaint) {
        return mandate.any(reader, complaint);
    }

    /** Why this reader can give it no more time now, not even the least; empty where they can. */
    @Transactional(readOnly = true)
    public Optional<Refusal> forbids(Reader reader, Complaint complaint, long promiseId) {
        return switch (running(complaint, promiseId)) {
            case Outcome.Done(var promise) -> forbids(complaint, promise, reader, 1);
            case Outcome.Refused(var refusal) -> Optional.of(refusal);
        };
    }

    private Outcome<ComplaintEvent> extended(Complaint complaint, Reader reader, long promiseId, Wish wish) {
        return running(complaint, promiseId)
                .then(promise -> forbids(complaint, promise, reader, wish.amount())
                        .<Outcome<ComplaintEvent>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(given(complaint, reader, promise, wish))));
    }

    private Outcome<Running> running(Complaint complaint, long promiseId) {
        return store.running(complaint.id()).stream()
                .filter(it -> it.id() == promiseId)
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of("promise_not_counted")));
    }

    private ComplaintEvent given(Complaint complaint, Reader reader, Running promise, Wish wish) {
        store.give(promise.id(), wish.amount());
        var due = planning.plan(complaint.id()).stream()
                .filter(move -> move.promiseId() == promise.id())
                .findFirst()
                .map(Move::to)
                .orElseThrow();
        store.extend(
                new Given(promise.id(), reader.personId(), wish.amount(), promise.dueAt(), due, wish.words()),
                clock.instant());
        return new ComplaintEvent.Extended(promise.id(), promise.kind().name(), promise.dueAt(), due, wish.words());
    }

    private Optional<Refusal> forbids(Complaint complaint, Running promise, Reader reader, int amount) {
        if (promise.rests()) {
            return Optional.of(Refusal.of("extension_while_resting"));
        }
        if (!promise.dueAt().isAfter(clock.instant())) {
            return Optional.of(Refusal.of("extension_too_late"));
        }
        return mandate.forbids(
                complaint, promise, reader, store.extended(promise.id()).and(amount));
    }
}
