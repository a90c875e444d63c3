package app.qingtian.promise;

import app.qingtian.complaint.Complaint;
import app.qingtian.identity.Overseers;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.Term;
import app.qingtian.promise.PlanStore.Extended;
import app.qingtian.promise.PlanStore.Running;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much more time the regime lets be given, and by whom: whoever handles the complaint, or only somebody over them. */
@Component
class ExtensionMandate {

    private final Regimes regimes;
    private final Overseers overseers;

    ExtensionMandate(Regimes regimes, Overseers overseers) {
        this.regimes = regimes;
        this.overseers = overseers;
    }

    boolean any(Reader reader, Complaint complaint) {
        return complaint.mayBeHandledBy(reader) || approves(reader, complaint);
    }

    /** {@code all} is what was given before together with what is asked for now. */
    Optional<Refusal> forbids(Complaint complaint, Running promise, Reader reader, Extended all) {
        if (!any(reader, complaint)) {
            return Optional.of(Refusal.forbidden());
        }
        var more = regimes.byId(promise.regimeId()).terms().extension();
        if (more == null || more.promise() != promise.kind()) {
            return Optional.of(Refusal.of("extension_not_given"));
        }
        if (all.times() > more.times() || all.amount() > more.amount()) {
            var unit = Term.of(promise.allowance().unit());
            return Optional.of(Refusal.of("extension_too_much", more.times(), more.amount(), unit));
        }
        return !more.needsApproval() || approves(reader, complaint)
                ? Optional.empty()
                : Optional.of(new Refusal("extension_needs_approval", 403, List.of()));
    }

    private boolean approves(Reader reader, Complaint complaint) {
        return reader.is(Role.APPROVER) || overseers.over(reader, complaint.departmentId());
    }
}
