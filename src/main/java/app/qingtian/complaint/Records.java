package app.qingtian.complaint;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the record: eight points, one sheet a round; earlier rounds stay as they were. */
@Service
public class Records {

    private final Complaints complaints;
    private final RecordStore store;
    private final Clock clock;

    Records(Complaints complaints, RecordStore store, Clock clock) {
        this.complaints = complaints;
        this.store = store;
        this.clock = clock;
    }

    /** Replaces the points of this round. Refused after the end, and when the caller looked at an older version. */
    @Transactional
    public Outcome<Complaint> fill(Caller.Staff caller, RecordPoints points) {
        return complaints.handle(caller, complaint -> {
            if (!complaint.stage().open()) {
                return Outcome.refused(complaint.stageForbids());
            }
            var changes = points.changesFrom(store.find(complaint));
            if (changes.isEmpty()) {
                return Outcome.refused(Refusal.of("nothing_changed"));
            }
            store.put(complaint, points, caller.reader().personId(), clock.instant());
            int completeness = points.over(store.said(complaint)).completeness();
            return Outcome.done(new ComplaintEvent.Recorded(changes, completeness));
        });
    }

    /** Says how much it presses because a rule does; the caller holds the complaint locked. */
    @Transactional
    public void assess(Complaint complaint, Urgency urgency) {
        store.put(complaint, store.find(complaint).pressing(urgency), null, clock.instant());
    }

    /** What the handler wrote in this round, or in the last one before it. */
    @Transactional(readOnly = true)
    public RecordPoints of(Complaint complaint) {
        return store.find(complaint);
    }

    /** All points as they count: the handler's, and the customer's own words where those are blank. */
    @Transactional(readOnly = true)
    public RecordPoints whole(Complaint complaint) {
        return store.find(complaint).over(store.said(complaint));
    }
}
