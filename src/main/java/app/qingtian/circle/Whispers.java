package app.qingtian.circle;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.escalation.Post;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A complaint that few shall know of from its first moment: its customer asks for it, or what it was taken out of is confidential. */
@Service
public class Whispers {

    private final Complaints complaints;
    private final Summons summons;
    private final CircleStore circles;

    Whispers(Complaints complaints, Summons summons, CircleStore circles) {
        this.complaints = complaints;
        this.summons = summons;
        this.circles = circles;
    }

    /**
     * At first its owner knows, and the nearest overseer who is somebody else; who else has to, its owner says. To be called where the
     * complaint comes in, in the same transaction.
     */
    @Transactional
    public Complaint keep(Complaint complaint) {
        var event = new ComplaintEvent.MadeConfidential(circle(complaint), List.of(), "");
        return kept(complaint, new Caller.Tracker(complaint.trackingToken()), event);
    }

    /** What was taken out of a confidential complaint is known to the same people, and kept from the same. */
    @Transactional
    public Complaint keepLike(Complaint origin, Complaint complaint, Reader reader) {
        if (!origin.confidential()) {
            return complaint;
        }
        var named = List.copyOf(circles.named(origin.id()));
        var barred = List.copyOf(circles.barred(origin.id()));
        var event = new ComplaintEvent.MadeConfidential(named, barred, "");
        return kept(complaint, Caller.of(reader, complaint.number()), event);
    }

    private Complaint kept(Complaint complaint, Caller caller, ComplaintEvent event) {
        return switch (complaints.change(caller, _ -> Outcome.done(event))) {
            case Outcome.Done<Complaint>(var kept) -> kept;
            case Outcome.Refused<Complaint> _ -> complaint;
        };
    }

    private List<Long> circle(Complaint complaint) {
        long owner = complaint.ownerId();
        var second = Stream.of(Post.OVERSEER, Post.ABOVE, Post.EXECUTIVE)
                .flatMap(post -> summons.at(post, complaint, owner, complaint.departmentId()).stream())
                .filter(person -> person != owner)
                .findFirst();
        return Stream.concat(Stream.of(owner), second.stream()).toList();
    }
}
