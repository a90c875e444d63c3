package app.qingtian.routing;

import app.qingtian.bond.Survivors;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Stage;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.routing.NudgeStore.Asked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to asking again: the owner nudges a department, the customer nudges us. Each counts; a storm of them does not. */
@Service
public class Nudges {

    private static final Duration BETWEEN_COLLEAGUES = Duration.ofHours(1);
    private static final Duration FROM_THE_CUSTOMER = Duration.ofHours(4);

    private final Complaints complaints;
    private final ReferralStore referrals;
    private final Leads leads;
    private final NudgeStore store;
    private final Survivors survivors;
    private final Clock clock;

    Nudges(
            Complaints complaints,
            ReferralStore referrals,
            Leads leads,
            NudgeStore store,
            Survivors survivors,
            Clock clock) {
        this.complaints = complaints;
        this.referrals = referrals;
        this.leads = leads;
        this.store = store;
        this.survivors = survivors;
        this.clock = clock;
    }

    /** Asks a department again, at most once an hour, while the question is with it. */
    @Transactional
    public Outcome<Complaint> nudge(Reader reader, long referralId, @Nullable String words) {
        return referrals
                .find(referralId)
                .map(found -> complaints.change(
                        Caller.of(reader, found.number()),
                        complaint -> leads.mayAsk(complaint, reader)
                                ? nudged(complaint, found.referral(), new Asked(referralId, reader.personId(), words))
                                : Outcome.refused(Refusal.forbidden())))
                .orElseGet(() -> Outcome.refused(Refusal.unknown()));
    }

    /** The customer asks how it is going, at most every four hours, while work is to be done. */
    @Transactional
    public Outcome<Complaint> nudge(Caller.Tracker customer) {
        return complaints.change(survivors.asking(customer), complaint -> {
            if (!complaint.stage().open()) {
                return Outcome.refused(complaint.stageForbids());
            }
            return again(store.lastOfCustomer(complaint.id()), FROM_THE_CUSTOMER)
                    .<Outcome<ComplaintEvent>>map(Outcome::refused)
                    .orElseGet(() -> written(complaint, new Asked(null, null, null), null));
        });
    }

    private Outcome<ComplaintEvent> nudged(Complaint complaint, Referral referral, Asked asked) {
        if (!referral.open()) {
            return Outcome.refused(Refusal.of("referral_ended"));
        }
        if (!complaint.stage().open() && complaint.stage() != Stage.MERGED) {
            return Outcome.refused(complaint.stageForbids());
        }
        return again(store.lastOfReferral(referral.id()), BETWEEN_COLLEAGUES)
                .<Outcome<ComplaintEvent>>map(Outcome::refused)
                .orElseGet(() -> written(complaint, asked, referral.departmentId()));
    }

    private Outcome<ComplaintEvent> written(Complaint complaint, Asked asked, @Nullable Long departmentId) {
        long id = store.insert(complaint, asked, clock.instant());
        return Outcome.done(new ComplaintEvent.Nudged(id, asked.referralId(), departmentId, asked.words()));
    }

    private Optional<Refusal> again(Optional<Instant> last, Duration pause) {
        return last.map(at -> at.plus(pause))
                .filter(from -> from.isAfter(clock.instant()))
                .map(from -> Refusal.of("nudged_already", from));
    }
}
