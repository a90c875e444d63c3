package app.qingtian.bond;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.ClosureGuard;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.ConfidenceGuard;
import app.qingtian.complaint.Stage;
import app.qingtian.kernel.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where merged complaints are handled now. */
@Service
public class Survivors implements ClosureGuard, ConfidenceGuard {

    private final Complaints complaints;
    private final MergingStore store;

    Survivors(Complaints complaints, MergingStore store) {
        this.complaints = complaints;
        this.store = store;
    }

    /** Where one merged complaint is handled now, and since when: the door its customer does not get the key of. */
    public record Survivor(Caller.Tracker door, String number, Instant since) {}

    /** Where it is handled now; empty for one that is not merged. */
    @Transactional(readOnly = true)
    public Optional<Survivor> survivor(Complaint complaint) {
        return complaint.stage() == Stage.MERGED
                ? store.running(complaint.id())
                        .map(it -> new Survivor(new Caller.Tracker(it.token()), it.number(), it.at()))
                : Optional.empty();
    }

    /** The customer of a merged complaint asks where it is handled; everybody else at their own. */
    @Transactional(readOnly = true)
    public Caller.Tracker asking(Caller.Tracker customer) {
        return complaints
                .find(customer)
                .flatMap(this::survivor)
                .map(Survivor::door)
                .orElse(customer);
    }

    @Override
    public Optional<Refusal> forbids(Complaint complaint) {
        return Optional.empty();
    }

    /** One customer takes it back; those of the others did not. */
    @Override
    public Optional<Refusal> forbidsWithdrawal(Complaint complaint) {
        return store.carries(complaint.id()) ? Optional.of(Refusal.of("withdrawal_carries")) : Optional.empty();
    }

    /** The other one would stay open to everybody, and tell of it. */
    @Override
    public Optional<Refusal> forbidsConfidence(Complaint complaint) {
        return complaint.stage() == Stage.MERGED || store.carries(complaint.id())
                ? Optional.of(Refusal.of("confidential_merged"))
                : Optional.empty();
    }
}
