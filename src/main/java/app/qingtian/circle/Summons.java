package app.qingtian.circle;

import app.qingtian.complaint.Complaint;
import app.qingtian.escalation.Post;
import app.qingtian.escalation.Posts;
import app.qingtian.escalation.Posts.Seat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Its owner, and the nearest overseer who is somebody else and not one of the barred, by their ids. */
    List<Long> few(Complaint complaint, Set<Long> barred) {
        long owner = complaint.ownerId();
        var seat = new Seat(owner, complaint.departmentId(), barred);
        var second = Stream.of(Post.OVERSEER, Post.ABOVE, Post.EXECUTIVE)
                .flatMap(post -> posts.at(post, seat).stream())
                .filter(person -> person != owner)
                .findFirst();
        return Stream.concat(Stream.of(owner), second.stream()).toList();
    }
}
