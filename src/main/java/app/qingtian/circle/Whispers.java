package app.qingtian.circle;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.escalation.Post;
import app.qingtian.kernel.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A customer asks that few know of it: at first its owner, and the nearest overseer who is somebody else. */
@Service
public class Whispers {

    private final Complaints complaints;
    private final Summons summons;

    Whispers(Complaints complaints, Summons summons) {
        this.complaints = complaints;
        this.summons = summons;
    }

    /** To be called where the complaint comes in, in the same transaction. Who else has to know, its owner says. */
    @Transactional
    public Complaint keep(Complaint complaint) {
        var event = new ComplaintEvent.MadeConfidential(circle(complaint), List.of(), "");
        return switch (complaints.change(new Caller.Tracker(complaint.trackingToken()), _ -> Outcome.done(event))) {
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
