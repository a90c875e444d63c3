package app.qingtian.afterword;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Settlement;
import app.qingtian.complaint.Settlements;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.promise.Replies;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door through which the customer answers: is something still wrong? */
@Service
public class Asked {

    private final Complaints complaints;
    private final Settlements settlements;
    private final Afterwords afterwords;
    private final AfterwordStore store;
    private final Replies replies;
    private final Clock clock;

    Asked(
            Complaints complaints,
            Settlements settlements,
            Afterwords afterwords,
            AfterwordStore store,
            Replies replies,
            Clock clock) {
        this.complaints = complaints;
        this.settlements = settlements;
        this.afterwords = afterwords;
        this.store = store;
        this.replies = replies;
        this.clock = clock;
    }

    /**
     * No is kept as thanks. Yes opens it again by the door of the settlement; when the time for that is over it is left to a person, who
     * owes a word. Refused where nothing was asked.
     */
    @Transactional
    public Outcome<Complaint> answer(Caller.Tracker caller, boolean trouble) {
        return trouble
                ? complaints
                        .find(caller)
                        .map(it -> trouble(it, caller))
                        .orElseGet(() -> Outcome.refused(Refusal.unknown()))
                : complaints.change(caller, complaint -> Afterwords.thanks(newest(complaint)));
    }

    private Outcome<Complaint> trouble(Complaint complaint, Caller.Tracker caller) {
        var asked = newest(complaint);
        if (asked.isEmpty()) {
            return Outcome.refused(Refusal.of("no_afterword"));
        }
        var now = clock.instant();
        if (now.isAfter(settlements.reopenUntil(complaint))) {
            if (store.press(complaint, now)) {
                replies.owe(complaint, now);
            }
            return Outcome.done(complaint);
        }
        return settlements.said(caller, Settlement.ofCustomer(false, Afterwords.asReason(asked.get())));
    }

    private Optional<Afterword> newest(Complaint complaint) {
        return afterwords.ofCustomer(complaint).ask().stream().findFirst();
    }
}
