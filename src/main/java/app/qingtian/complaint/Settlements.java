package app.qingtian.complaint;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door through which the customer's acceptance or refusal comes in, by themselves or told to a handler. */
@Service
public class Settlements {

    private final Complaints complaints;
    private final EndingStore store;
    private final Clock clock;
    private final Duration reopenWithin;

    Settlements(
            Complaints complaints,
            EndingStore store,
            Clock clock,
            @Value("${qingtian.reopen-within:30d}") Duration reopenWithin) {
        this.complaints = complaints;
        this.store = store;
        this.clock = clock;
        this.reopenWithin = reopenWithin;
    }

    /** Written down by a handler. */
    @Transactional
    public Outcome<Complaint> record(Caller.Staff caller, Settlement settlement) {
        return complaints.handle(caller, complaint -> {
            if (settlement.exhausted() && (settlement.reason() == null || settlement.furtherWays() == null)) {
                return Outcome.refused(Refusal.of("exhausted_without_ways"));
            }
            boolean ends = settlement.accepted() || settlement.exhausted();
            return ends
                    ? settled(complaint, settlement, caller.reader().personId())
                    : refused(complaint, settlement, caller.reader().personId());
        });
    }

    /**
     * Said by the customer on the tracking page: accepts or refuses an answer; a refusal within 30 days after the
     * settlement opens the complaint again, in a new round.
     */
    @Transactional
    public Outcome<Complaint> said(Caller.Tracker caller, Settlement settlement) {
        return complaints.change(caller, complaint -> {
            if (settlement.accepted()) {
                return complaint.stage() == Stage.OFFERED
                        ? settled(complaint, settlement, null)
                        : Outcome.refused(Refusal.of("nothing_to_accept"));
            }
            return complaint.stage().answered()
                    ? reopened(complaint, settlement)
                    : refused(complaint, settlement, null);
        });
    }

    /** Until when the customer may still say that it is not good. */
    public Instant reopenUntil(Complaint complaint) {
        return complaint.stageSince().plus(reopenWithin);
    }

    private Outcome<ComplaintEvent> settled(Complaint complaint, Settlement settlement, @Nullable Long personId) {
        return complaint
                .moving(Stage.SETTLED, new ComplaintEvent.Settled(settlement.exhausted(), settlement.reason()))
                .map(event -> written(complaint, settlement, personId, event));
    }

    private Outcome<ComplaintEvent> refused(Complaint complaint, Settlement settlement, @Nullable Long personId) {
        if (complaint.stage() != Stage.OFFERED) {
            return Outcome.refused(Refusal.of("nothing_to_refuse"));
        }
        var event = new ComplaintEvent.OfferRefused(settlement.reason(), store.diagnosed(complaint));
        return Outcome.done(written(complaint, settlement, personId, event));
    }

    private Outcome<ComplaintEvent> reopened(Complaint complaint, Settlement settlement) {
        if (clock.instant().isAfter(reopenUntil(complaint))) {
            return Outcome.refused(Refusal.of("reopening_too_late", reopenWithin.toDays()));
        }
        var event = new ComplaintEvent.Reopened(complaint.round() + 1, complaint.stage(), settlement.reason());
        return Outcome.done(written(complaint, settlement, null, event));
    }

    private ComplaintEvent written(
            Complaint complaint, Settlement settlement, @Nullable Long personId, ComplaintEvent event) {
        store.insert(complaint, settlement, personId, clock.instant());
        return event;
    }
}
