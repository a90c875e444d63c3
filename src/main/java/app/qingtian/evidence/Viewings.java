package app.qingtian.evidence;

import app.qingtian.complaint.Complaint;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Brief;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who looked at which complaint, when, and at what of it. Kept apart from the timeline, and chained likewise. */
@Service
public class Viewings {

    private final EvidenceStore store;
    private final Clock clock;

    /** What need not be told to the database again: a page that somebody keeps open reloads itself often. */
    private final Brief<Sight, Boolean> noted = new Brief<>(10_000, Duration.ofMinutes(1));

    Viewings(EvidenceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What was looked at: a page, an answer of the API, one file, or the whole as a bundle. */
    public enum What {
        PAGE,
        API,
        FILE,
        BUNDLE
    }

    /** A look that is just happening. */
    record Sight(
            String number,
            long personId,
            What what,
            @Nullable Long item) {}

    /** A look as it is told, with the person's name of today. */
    public record Seen(Look look, String person) {}

    /** To be called before the first byte leaves. The same person at the same thing within a minute counts once. */
    public void saw(Reader reader, String number, What what, @Nullable Long item) {
        noted.get(new Sight(number, reader.personId(), what, item), sight -> {
            store.saw(sight, clock.instant());
            return true;
        });
    }

    /** At most {@code limit} looks before {@code beforeSeq}, the newest first. */
    public List<Seen> of(Complaint complaint, int beforeSeq, int limit) {
        return store.looks(complaint.id(), beforeSeq, limit);
    }
}
