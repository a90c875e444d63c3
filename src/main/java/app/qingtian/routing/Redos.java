package app.qingtian.routing;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to asking a department once more, because its answer was not good enough: a new question, with clocks of its own. */
@Service
public class Redos {

    private final Complaints complaints;
    private final ReferralStore store;
    private final Leads leads;
    private final Speakers speakers;
    private final Clock clock;

    Redos(Complaints complaints, ReferralStore store, Leads leads, Speakers speakers, Clock clock) {
        this.complaints = complaints;
        this.store = store;
        this.leads = leads;
        this.speakers = speakers;
        this.clock = clock;
    }

    /** Refused where nothing was answered, or the department is at it again already. */
    @Transactional
    public Outcome<Complaint> redo(Reader reader, long referralId, String request) {
        return store.find(referralId)
                .map(found -> complaints.change(
                        Caller.of(reader, found.number()),
                        complaint -> leads.mayAsk(complaint, reader)
                                ? redone(complaint, found.referral(), request, reader)
                                : Outcome.refused(Refusal.forbidden())))
                .orElseGet(() -> Outcome.refused(Refusal.unknown()));
    }

    private Outcome<ComplaintEvent> redone(Complaint complaint, Referral first, String request, Reader reader) {
        if (!complaint.stage().open()) {
            return Outcome.refused(complaint.stageForbids());
        }
        if (first.state() != Referral.State.ANSWERED) {
            return Outcome.refused(Refusal.of("redo_without_answer"));
        }
        var barred = speakers.barred(complaint, first.departmentId());
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        if (store.openAt(complaint.id(), first.departmentId())) {
            return Outcome.refused(Refusal.of("referral_already_there"));
        }
        var question = new ReferralStore.Question(first.departmentId(), request, reader.personId(), first.id());
        long id = store.insert(complaint, question, clock.instant());
        return Outcome.done(new ComplaintEvent.Redone(id, first.departmentId(), first.id(), request));
    }
}
