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
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.Term;
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
    private final Regimes regimes;
    private final Clock clock;

    Extensions(
            Complaints complaints,
            Conversation conversation,
            PlanStore store,
            Planning planning,
            Regimes regimes,
            Clock clock) {
        this.complaints = complaints;
        this.conversation = conversation;
        this.store = store;
        this.planning = planning;
        this.regimes = regimes;
        this.clock = clock;
    }

    /** So much more of what the promise counts, and the words in which the customer is told why. */
    public record Wish(int amount, String words) {}

    /** Extends a promise and tells the customer, both or neither. Too late once its time is over. */
    @Transactional
    public Outcome<Complaint> extend(Caller.Staff caller, long promiseId, Wish wish) {
        return complaints
                .handle(caller, complaint -> extended(complaint, caller.reader(), promiseId, wish))
                .then(complaint -> conversation.write(
                        Caller.of(caller.reader(), complaint.number()),
                        new Draft(Direction.TO_CUSTOMER, Channel.WEB, wish.words(), List.of())));
    }

    private Outcome<ComplaintEvent> extended(Complaint complaint, Reader reader, long promiseId, Wish wish) {
        var promise = store.running(complaint.id()).stream()
                .filter(it -> it.id() == promiseId)
                .findFirst()
                .orElse(null);
        if (promise == null) {
            return Outcome.refused(Refusal.of("promise_not_counted"));
        }
        var refusal = forbids(promise, reader, wish);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        store.give(promiseId, wish.amount());
        var due = planning.plan(complaint.id()).stream()
                .filter(move -> move.promiseId() == promiseId)
                .findFirst()
                .map(Move::to)
                .orElseThrow();
        store.extend(
                new Given(promiseId, reader.personId(), wish.amount(), promise.dueAt(), due, wish.words()),
                clock.instant());
        return Outcome.done(
                new ComplaintEvent.Extended(promiseId, promise.kind().name(), promise.dueAt(), due, wish.words()));
    }

    private Optional<Refusal> forbids(Running promise, Reader reader, Wish wish) {
        if (promise.rests()) {
            return Optional.of(Refusal.of("extension_while_resting"));
        }
        if (!promise.dueAt().isAfter(clock.instant())) {
            return Optional.of(Refusal.of("extension_too_late"));
        }
        var more = regimes.byId(promise.regimeId()).terms().extension();
        if (more == null || more.promise() != promise.kind()) {
            return Optional.of(Refusal.of("extension_not_given"));
        }
        var before = store.extended(promise.id());
        if (before.times() >= more.times() || before.amount() + wish.amount() > more.amount()) {
            return Optional.of(Refusal.of(
                    "extension_too_much",
                    more.times(),
                    more.amount(),
                    Term.of(promise.allowance().unit())));
        }
        boolean may = !more.needsApproval()
                || reader.is(Role.APPROVER)
                || reader.is(Role.OVERSEER)
                || reader.is(Role.ADMINISTRATOR);
        return may ? Optional.empty() : Optional.of(new Refusal("extension_needs_approval", 403, List.of()));
    }
}
