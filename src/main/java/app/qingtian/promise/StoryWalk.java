package app.qingtian.promise;

import app.qingtian.calendar.WorkingTime;
import app.qingtian.complaint.ComplaintEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A story walked through once, line by line: who has the time until the next one. */
final class StoryWalk {

    private final WorkingTime time;
    private final Map<Spent.Holder, Long> held = new HashMap<>();
    private final Map<Long, Long> asked = new TreeMap<>();
    private long owner;
    private @Nullable String rests;
    private @Nullable Instant from;
    private Instant at = Instant.EPOCH;
    private Instant until = Instant.EPOCH;
    private boolean running;
    private long all;

    StoryWalk(long first, WorkingTime time) {
        this.owner = first;
        this.time = time;
    }

    void to(Instant moment) {
        if (running && moment.isAfter(at)) {
            long passed = time.worked(at, moment);
            all += passed;
            hold(passed);
            until = moment;
        }
        at = moment.isAfter(at) ? moment : at;
    }

    private void hold(long passed) {
        if (passed == 0) {
            return;
        }
        if (rests != null) {
            held.merge(new Spent.Holder(Spent.Whose.RESTED, null, rests), passed, Long::sum);
        } else if (asked.isEmpty()) {
            held.merge(new Spent.Holder(Spent.Whose.OURS, owner, null), passed, Long::sum);
        } else {
            asked.values().stream()
                    .distinct()
                    .forEach(it -> held.merge(new Spent.Holder(Spent.Whose.ASKED, it, null), passed, Long::sum));
        }
    }

    void after(ComplaintEvent event) {
        switch (event) {
            case ComplaintEvent.Lodged e -> lodged(e);
            case ComplaintEvent.Accepted e -> owner = e.departmentId();
            case ComplaintEvent.TakenOver e -> owner = e.departmentId();
            case ComplaintEvent.Referred e -> asked.put(e.referralId(), e.departmentId());
            case ComplaintEvent.Redone e -> asked.put(e.referralId(), e.departmentId());
            case ComplaintEvent.ReferralReturned e -> asked.remove(e.referralId());
            case ComplaintEvent.ReferralAnswered e -> asked.remove(e.referralId());
            case ComplaintEvent.Paused e -> rests = e.reason();
            case ComplaintEvent.Resumed _, ComplaintEvent.Decided _ -> rests = null;
            case ComplaintEvent.Settled _, ComplaintEvent.Closed _, ComplaintEvent.Withdrawn _ -> end();
            case ComplaintEvent.Reopened _ -> running = true;
            case ComplaintEvent.Joined e -> joined(e);
            case ComplaintEvent.ReferralAccepted _,
                    ComplaintEvent.Timed _,
                    ComplaintEvent.Wrote _,
                    ComplaintEvent.Retyped _,
                    ComplaintEvent.Recorded _,
                    ComplaintEvent.Said _,
                    ComplaintEvent.Diagnosed _,
                    ComplaintEvent.LeadNamed _,
                    ComplaintEvent.Watched _,
                    ComplaintEvent.OfCircle _,
                    ComplaintEvent.Ruled _,
                    ComplaintEvent.RemedyProposed _,
                    ComplaintEvent.RemedyExecuted _,
                    ComplaintEvent.OfferRefused _,
                    ComplaintEvent.FollowedUp _ -> {}
        }
    }

    /** The time before it came to us was somebody else's; what ended there takes none of ours. */
    private void lodged(ComplaintEvent.Lodged e) {
        var former = e.former();
        if (former == null) {
            begin(e.receivedAt());
        } else if (former.stage().open()) {
            begin(at);
        }
    }

    private void begin(Instant receivedAt) {
        from = receivedAt;
        at = receivedAt;
        running = true;
    }

    private void joined(ComplaintEvent.Joined event) {
        switch (event) {
            case ComplaintEvent.MergedInto _ -> running = false;
            case ComplaintEvent.Unmerged _ -> running = true;
            case ComplaintEvent.TookIn _, ComplaintEvent.LetGo _, ComplaintEvent.Heard _ -> {}
        }
    }

    private void end() {
        rests = null;
        running = false;
    }

    Spent spent(Instant now) {
        var begin = from == null ? now : from;
        return new Spent(
                begin,
                until.isAfter(begin) ? until : begin,
                all,
                held.entrySet().stream()
                        .map(it -> new Spent.Share(it.getKey(), it.getValue()))
                        .sorted(Comparator.comparing(Spent.Share::micros)
                                .reversed()
                                .thenComparing(it -> it.holder().toString()))
                        .toList());
    }
}
