package app.qingtian.circle;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door by which an administrator comes into a circle, so that no complaint is left to nobody. */
@Service
public class Admissions {

    private final Complaints complaints;
    private final PlacingStore store;
    private final Clock clock;

    Admissions(Complaints complaints, PlacingStore store, Clock clock) {
        this.complaints = complaints;
        this.store = store;
        this.clock = clock;
    }

    /**
     * An administrator lets themself in, with a reason that stays in the story and is told to everybody in the circle. Where they are
     * barred, or there is nothing to be let into, there is no such number.
     */
    @Transactional
    public Outcome<Complaint> admit(Reader reader, String number, String reason) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        return store.admit(number, reader.personId(), clock.instant())
                ? complaints.change(
                        Caller.of(reader, number),
                        _ -> Outcome.done(new ComplaintEvent.Placed(
                                reader.personId(), Standing.NONE.name(), Standing.NAMED.name(), reason)))
                : Outcome.refused(Refusal.unknown());
    }
}
