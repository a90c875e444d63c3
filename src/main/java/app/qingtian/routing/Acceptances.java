package app.qingtian.routing;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Settlement;
import app.qingtian.complaint.Settlements;
import app.qingtian.complaint.Stage;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to owning a complaint: acknowledged by a person, or taken over from one. */
@Service
public class Acceptances {

    private final Complaints complaints;
    private final Settlements settlements;
    private final Clock clock;

    Acceptances(Complaints complaints, Settlements settlements, Clock clock) {
        this.complaints = complaints;
        this.settlements = settlements;
        this.clock = clock;
    }

    /** Accepts in person and owns. Refused without a promised reply time, unless it is settled on the spot (REC-05). */
    @Transactional
    public Outcome<Complaint> accept(Caller.Staff caller, Acceptance acceptance) {
        var accepted = complaints.handle(caller, complaint -> accepted(complaint, caller.reader(), acceptance));
        if (!acceptance.settledOnTheSpot()) {
            return accepted;
        }
        return accepted.then(_ -> settlements.record(
                Caller.of(caller.reader(), caller.number()), Settlement.ofCustomer(true, acceptance.note())));
    }

    /** Takes it over from its owner while it is open; the briefing tells the whole story so far. */
    @Transactional
    public Outcome<Complaint> takeOver(Caller.Staff caller, String briefing) {
        return complaints.handle(caller, complaint -> {
            var reader = caller.reader();
            if (complaint.ownerId() == reader.personId()) {
                return Outcome.refused(Refusal.of("already_yours"));
            }
            if (complaint.stage() == Stage.LODGED) {
                return Outcome.refused(complaint.stageForbids());
            }
            return complaint.whileOpen(new ComplaintEvent.TakenOver(
                    complaint.ownerId(), reader.personId(), reader.departmentId(), briefing));
        });
    }

    private Outcome<ComplaintEvent> accepted(Complaint complaint, Reader reader, Acceptance acceptance) {
        if (complaint.stage() != Stage.LODGED) {
            return Outcome.refused(complaint.stageForbids());
        }
        var replyBy = acceptance.replyBy();
        if (acceptance.settledOnTheSpot()) {
            return acceptance.note() == null
                    ? Outcome.refused(Refusal.of("settled_without_words"))
                    : Outcome.done(new ComplaintEvent.Accepted(reader.personId(), reader.departmentId(), null, null));
        }
        if (replyBy == null) {
            return Outcome.refused(Refusal.of("reply_time_missing"));
        }
        if (!replyBy.isAfter(clock.instant())) {
            return Outcome.refused(Refusal.of("promise_in_the_past"));
        }
        return Outcome.done(
                new ComplaintEvent.Accepted(reader.personId(), reader.departmentId(), replyBy, acceptance.note()));
    }
}
