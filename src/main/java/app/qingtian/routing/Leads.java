package app.qingtian.routing;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Happened;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to joint handling: which department leads when several were asked. Three returns or redos that nobody leads make the house
 * name the owner's department, and an overseer look at it: who heard it first leads (RTE-07).
 */
@Service
public class Leads {

    static final int ENOUGH = 3;

    private final Complaints complaints;
    private final Departments departments;
    private final LeadStore store;
    private final Clock clock;

    Leads(Complaints complaints, Departments departments, LeadStore store, Clock clock) {
        this.complaints = complaints;
        this.departments = departments;
        this.store = store;
        this.clock = clock;
    }

    /** Whoever handles or watches over it names a department that has it or was asked. */
    @Transactional
    public Outcome<Complaint> name(Caller.Staff caller, String departmentKey, String reason) {
        var department = departments.byKey(departmentKey).orElse(null);
        if (department == null) {
            return Outcome.refused(new Refusal("department_unknown", 422, List.of(departmentKey)));
        }
        return complaints.change(caller, complaint -> {
            var reader = caller.reader();
            if (!mayName(complaint, reader)) {
                return Outcome.refused(Refusal.forbidden());
            }
            if (Objects.equals(store.of(complaint).orElse(null), department.id())) {
                return Outcome.refused(Refusal.of("nothing_changed"));
            }
            if (department.id() != complaint.departmentId() && !store.asked(complaint, department.id())) {
                return Outcome.refused(Refusal.of("lead_not_asked"));
            }
            return complaint.whileOpen(new ComplaintEvent.LeadNamed(department.id(), reason));
        });
    }

    /** May name a department: whoever handles it, and whoever watches. */
    public boolean mayName(Complaint complaint, Reader reader) {
        return complaint.mayBeHandledBy(reader) || reader.watches();
    }

    /** May ask other departments again: whoever handles it, and the liaison of the department that leads. */
    boolean mayAsk(Complaint complaint, Reader reader) {
        return complaint.mayBeHandledBy(reader)
                || reader.is(Role.LIAISON)
                        && store.of(complaint)
                                .filter(lead -> lead == reader.departmentId())
                                .isPresent();
    }

    @EventListener
    void follow(Happened happened) {
        switch (happened.event()) {
            case ComplaintEvent.LeadNamed e -> store.insert(happened, e.departmentId(), clock.instant());
            case ComplaintEvent.ReferralReturned _, ComplaintEvent.Redone _ -> happened.entails(this::leaderless);
            default -> {}
        }
    }

    private Optional<ComplaintEvent> leaderless(Complaint complaint) {
        return store.of(complaint).isEmpty() && store.backAndForth(complaint) >= ENOUGH
                ? Optional.of(new ComplaintEvent.LeadNamed(complaint.departmentId(), null))
                : Optional.empty();
    }
}
