package app.qingtian.circle;

import app.qingtian.complaint.Complaint;
import app.qingtian.escalation.Post;
import app.qingtian.escalation.Posts;
import app.qingtian.escalation.Posts.Seat;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is told at a post about a complaint: never somebody who is barred from it, but whoever stands above them. */
@Component
public class Summons {

    private final Posts posts;
    private final CircleStore store;

    Summons(Posts posts, CircleStore store) {
        this.posts = posts;
        this.store = store;
    }

    /** At least one, by their ids; {@code promiserId} gave the word that this is about, for that department. */
    public List<Long> at(Post post, Complaint complaint, long promiserId, long departmentId) {
        var barred = complaint.confidential() ? store.barred(complaint.id()) : Set.<Long>of();
        return posts.at(post, new Seat(promiserId, departmentId, barred));
    }
}
