package app.qingtian.remedy;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.ClosureGuard;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Stage;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to remedies and decisions: proposed, told with reasons, carried out. */
@Service
public class Remedies implements ClosureGuard {

    private final Complaints complaints;
    private final RemedyStore store;
    private final AnswerStore answers;
    private final Clock clock;

    Remedies(Complaints complaints, RemedyStore store, AnswerStore answers, Clock clock) {
        this.complaints = complaints;
        this.store = store;
        this.answers = answers;
        this.clock = clock;
    }

    /** Puts a remedy on the table. The customer sees it when the decision is told. */
    @Transactional
    public Outcome<Complaint> propose(Caller.Staff caller, Offer offer) {
        return complaints.handle(caller, complaint -> {
            if (complaint.stage() == Stage.LODGED
                    || complaint.stage().answered()
                    || !complaint.stage().open()) {
                return Outcome.refused(complaint.stageForbids());
            }
            long id = store.insert(complaint, offer, caller.reader().personId(), clock.instant());
            var money = offer.money();
            return Outcome.done(new ComplaintEvent.RemedyProposed(
                    id,
                    offer.kind(),
                    money == null ? null : money.amount(),
                    money == null ? null : money.currency().getCurrencyCode(),
                    offer.description()));
        });
    }

    /** Tells the decision, with everything on the table; the complaint is answered and waits for the customer's word. */
    @Transactional
    public Outcome<Complaint> decide(Caller.Staff caller, Ruling.Words words) {
        return complaints.handle(caller, complaint -> {
            if (!complaint.stage().mayBecome(Stage.OFFERED)) {
                return Outcome.refused(complaint.stageForbids());
            }
            long id = store.insert(complaint, words, caller.reader().personId(), clock.instant());
            return Outcome.done(new ComplaintEvent.Decided(
                    id, store.tell(complaint, id), words.decision(), words.reasons(), words.furtherWays()));
        });
    }

    /** Writes down that a remedy was carried out, and how. Once. */
    @Transactional
    public Outcome<Complaint> execute(Reader reader, long remedyId, String execution) {
        return store.numberOf(remedyId)
                .map(number -> complaints.handle(Caller.of(reader, number), _ -> executed(reader, remedyId, execution)))
                .orElseGet(() -> Outcome.refused(Refusal.unknown()));
    }

    /** Decisions and remedies together. */
    public Query<Answer> of(Complaint complaint) {
        return answers.of(complaint.id());
    }

    /** The number of the complaint a remedy belongs to, if this reader may see it. */
    @Transactional(readOnly = true)
    public Optional<String> numberOf(Reader reader, long remedyId) {
        return store.numberOf(remedyId)
                .filter(number -> complaints.find(Caller.of(reader, number)).isPresent());
    }

    /** What was promised as a remedy in this round and not done keeps the complaint open. */
    @Override
    public Optional<Refusal> forbids(Complaint complaint) {
        return store.anyUndone(complaint) ? Optional.of(Refusal.of("remedy_not_executed")) : Optional.empty();
    }

    private Outcome<ComplaintEvent> executed(Reader reader, long remedyId, String execution) {
        var remedy = answers.remedy(remedyId).ask().orElseThrow();
        if (!remedy.told()) {
            return Outcome.refused(Refusal.of("remedy_not_told"));
        }
        if (remedy.executedAt() != null) {
            return Outcome.refused(Refusal.of("remedy_done_before"));
        }
        store.execute(remedyId, reader.personId(), execution, clock.instant());
        return Outcome.done(new ComplaintEvent.RemedyExecuted(remedyId, remedy.kind(), execution));
    }
}
