package app.qingtian.complaint;

import app.qingtian.kernel.Refusal;
import java.util.Optional;

/** A room that may say no when a complaint is to be closed, because it still has something open there. */
public interface ClosureGuard {

    Optional<Refusal> forbids(Complaint complaint);

    /** The same when the customer takes it back; by itself nobody minds. */
    default Optional<Refusal> forbidsWithdrawal(Complaint complaint) {
        return Optional.empty();
    }
}
