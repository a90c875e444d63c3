package app.qingtian.crash;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Everything that got its 2xx, as the one who got it wrote it down. A mark occurs in exactly one thing ever sent. */
final class Acknowledged {

    private final Queue<Lodged> lodged = new ConcurrentLinkedQueue<>();
    private final Queue<Said> said = new ConcurrentLinkedQueue<>();
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
    private final Queue<Repeatable> repeatable = new ConcurrentLinkedQueue<>();
    private final Queue<String> troubles = new ConcurrentLinkedQueue<>();
    private final Queue<Instant> times = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();

    /** A complaint; {@code number} is unknown to whoever lodged by form and got the way back only. */
    record Lodged(String mark, @Nullable String number, String token) {}

    /** A message. */
    record Said(String mark, String complaint) {}

    /** A file; its name is its mark. */
    record Sent(String name, String complaint, String sha256) {}

    /** A line of the timeline that a verb's answer spoke of. */
    record Line(String number, int seq, String event) {}

    /** A request with a key, and the answer it got. */
    record Repeatable(HttpRequest request, String answer) {}

    void lodged(Lodged it) {
        lodged.add(it);
    }

    void said(Said it) {
        said.add(it);
    }

    void sent(Sent it) {
        sent.add(it);
    }

    void line(Line it) {
        lines.add(it);
    }

    void repeatable(Repeatable it) {
        repeatable.add(it);
    }

    /** An answer that nobody should ever get, killed or not. */
    void trouble(String what) {
        troubles.add(what);
    }

    /** A 2xx came for a request that was sent at this time. */
    void answered(Instant asked) {
        times.add(asked);
    }

    void unavailable() {
        unavailable.incrementAndGet();
    }

    void unanswered() {
        unanswered.incrementAndGet();
    }

    List<Lodged> lodged() {
        return List.copyOf(lodged);
    }

    List<Said> said() {
        return List.copyOf(said);
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    List<Repeatable> repeatable() {
        return List.copyOf(repeatable);
    }

    List<String> troubles() {
        return List.copyOf(troubles);
    }

    int count() {
        return lodged.size() + said.size() + sent.size() + lines.size();
    }

    /** How many requests sent after this moment were answered well. */
    long answeredSince(Instant moment) {
        return times.stream().filter(asked -> asked.isAfter(moment)).count();
    }

    int timesUnavailable() {
        return unavailable.get();
    }

    int timesUnanswered() {
        return unanswered.get();
    }
}
