package app.qingtian.complaint;

import app.qingtian.kernel.Refusal;
import java.util.Optional;

/** A room that may say no when a complaint is to be made confidential, because others would learn of it there. */
public interface ConfidenceGuard {

    Optional<Refusal> forbidsConfidence(Complaint complaint);
}
