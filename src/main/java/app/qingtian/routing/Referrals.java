package app.qingtian.routing;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.ClosureGuard;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Stage;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to referrals: ask a department; its liaison takes it, returns it with a reason, or answers (RTE-01..03). */
@Service
public class Referrals implements ClosureGuard {

    private final Complaints complaints;
    private final Departments departments;
    private final ReferralStore store;
    private final Speakers speakers;
    private final Clock clock;

    Referrals(Complaints complaints, Departments departments, ReferralStore store, Speakers speakers, Clock clock) {
        this.complaints = complaints;
        this.departments = departments;
        this.store = store;
        this.speakers = speakers;
        this.clock = clock;
    }

    /** Asks a department. It must have a liaison and an overseer (RTE-01), and may be asked only once at a time. */
    @Transactional
    public Outcome<Complaint> refer(Caller.Staff caller, String departmentKey, String request) {
        var department = departments.byKey(departmentKey).orElse(null);
        if (department == null) {
            return Outcome.refused(new Refusal("department_unknown", 422, List.of(departmentKey)));
        }
        if (!department.canBeReferredTo()) {
            return Outcome.refused(Refusal.of("department_unready", departmentKey));
        }
        return complaints.handle(caller, complaint -> referred(complaint, department, request, caller.reader()));
    }

    /** The department takes it on. */
    @Transactional
    public Outcome<Complaint> accept(Reader reader, long referralId) {
        return answering(reader, referralId, referral -> {
            if (referral.state() != Referral.State.WAITING) {
                return Outcome.refused(Refusal.of("referral_not_waiting"));
            }
            store.accept(referral.id(), reader.personId(), clock.instant());
            return Outcome.done(new ComplaintEvent.ReferralAccepted(referral.id(), referral.departmentId()));
        });
    }

    /** The department gives it back to the owner, with the reason. */
    @Transactional
    public Outcome<Complaint> giveBack(Reader reader, long referralId, String reason) {
        return answering(reader, referralId, referral -> {
            if (!referral.open()) {
                return Outcome.refused(Refusal.of("referral_ended"));
            }
            store.giveBack(referral.id(), reader.personId(), reason, clock.instant());
            return Outcome.done(new ComplaintEvent.ReferralReturned(referral.id(), referral.departmentId(), reason));
        });
    }

    /** The department's answer. It accepts the referral by the way if nobody did before. */
    @Transactional
    public Outcome<Complaint> answer(Reader reader, long referralId, String answer) {
        return answering(reader, referralId, referral -> {
            if (!referral.open()) {
                return Outcome.refused(Refusal.of("referral_ended"));
            }
            store.answer(referral.id(), reader.personId(), answer, clock.instant());
            return Outcome.done(new ComplaintEvent.ReferralAnswered(referral.id(), referral.departmentId(), answer));
        });
    }

    public Query<List<Referral>> of(Complaint complaint) {
        return store.of(complaint.id());
    }

    /** A referral as this reader may see it, with the number of its complaint. */
    @Transactional(readOnly = true)
    public Optional<Found> find(Reader reader, long referralId) {
        return store.find(referralId)
                .flatMap(found ->
                        complaints.find(Caller.of(reader, found.number())).map(_ -> found));
    }

    /** A referral and the number of the complaint it belongs to. */
    public record Found(Referral referral, String number) {}

    @Override
    public Optional<Refusal> forbids(Complaint complaint) {
        return store.anyOpen(complaint.id()) ? Optional.of(Refusal.of("referral_open")) : Optional.empty();
    }

    private Outcome<ComplaintEvent> referred(
            Complaint complaint, Department department, String request, Reader reader) {
        if (!complaint.stage().open()) {
            return Outcome.refused(complaint.stageForbids());
        }
        var barred = speakers.barred(complaint, department.id());
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        if (store.openAt(complaint.id(), department.id())) {
            return Outcome.refused(Refusal.of("referral_already_there"));
        }
        var question = new ReferralStore.Question(department.id(), request, reader.personId(), null);
        long id = store.insert(complaint, question, clock.instant());
        return Outcome.done(new ComplaintEvent.Referred(id, department.id(), request));
    }

    private Outcome<Complaint> answering(
            Reader reader, long referralId, Function<Referral, Outcome<ComplaintEvent>> verb) {
        return store.find(referralId)
                .map(found -> complaints.change(Caller.of(reader, found.number()), complaint -> {
                    if (complaint.stage() == Stage.WITHDRAWN) {
                        return Outcome.refused(complaint.stageForbids());
                    }
                    var referral = store.find(referralId).orElseThrow().referral();
                    return referral.mayBeAnsweredBy(reader)
                            ? verb.apply(referral)
                            : Outcome.refused(Refusal.forbidden());
                }))
                .orElseGet(() -> Outcome.refused(Refusal.unknown()));
    }
}
