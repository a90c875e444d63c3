package app.qingtian.survey;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Closures;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Settlement;
import app.qingtian.complaint.Settlements;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Query;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to follow-up and rating after the settlement. */
@Service
public class FollowUps {

    private final Complaints complaints;
    private final Settlements settlements;
    private final Closures closures;
    private final FollowUpStore store;
    private final Clock clock;

    FollowUps(Complaints complaints, Settlements settlements, Closures closures, FollowUpStore store, Clock clock) {
        this.complaints = complaints;
        this.settlements = settlements;
        this.closures = closures;
        this.store = store;
        this.clock = clock;
    }

    /** What a handler heard when calling back. "Not solved" (1 or 2) opens it again (PRO-02). */
    @Transactional
    public Outcome<Complaint> record(Caller.Staff caller, Rating rating) {
        var reader = caller.reader();
        var rated = complaints.handle(caller, complaint -> rated(complaint, rating, reader.personId()));
        return rating.low()
                ? rated.then(_ -> closures.reopen(Caller.of(reader, caller.number()), rating.words()))
                : rated;
    }

    /** What the customer says on the tracking page. "Not solved" (1 or 2) opens the complaint again, if it is in time (PRO-02). */
    @Transactional
    public Outcome<Complaint> rate(Caller.Tracker caller, Rating rating) {
        return complaints
                .change(caller, complaint -> rated(complaint, rating, null))
                .then(complaint -> {
                    if (!rating.low()) {
                        return Outcome.done(complaint);
                    }
                    var again = settlements.said(caller, Settlement.ofCustomer(false, rating.words()));
                    return again instanceof Outcome.Done<Complaint> ? again : Outcome.done(complaint);
                });
    }

    /** The ratings so far, the newest first. */
    public Query<List<Rating.Given>> of(Complaint complaint) {
        return store.of(complaint.id());
    }

    private Outcome<ComplaintEvent> rated(Complaint complaint, Rating rating, @Nullable Long personId) {
        if (!complaint.stage().answered()) {
            return Outcome.refused(complaint.stageForbids());
        }
        long id = store.insert(complaint, rating, personId, clock.instant());
        var expectation = rating.expectation();
        return Outcome.done(new ComplaintEvent.FollowedUp(
                id,
                rating.resolved(),
                rating.speed(),
                rating.attitude(),
                expectation == null ? null : expectation.name(),
                rating.words()));
    }
}
