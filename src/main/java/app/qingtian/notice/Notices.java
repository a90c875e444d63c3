package app.qingtian.notice;

import app.qingtian.complaint.Passages;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Query;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own notices, and nobody else's. Of a complaint that one may no longer see, a notice shows nothing. */
@Service
public class Notices {

    private final NoticeStore store;
    private final Passages passages;
    private final Clock clock;

    Notices(NoticeStore store, Passages passages, Clock clock) {
        this.store = store;
        this.passages = passages;
        this.clock = clock;
    }

    /** A notice and what it speaks of; null where that is out of sight. */
    public record Shown(Notice notice, Passages.@Nullable Passage passage) {}

    /** How many are unread; nobody counts beyond a hundred. */
    public Query<Integer> unread(Reader reader) {
        return store.unread(reader.personId());
    }

    /** "12", or "99+"; empty when there are none. */
    public static String count(int unread) {
        return unread == 0 ? "" : unread > NoticeStore.COUNTED ? NoticeStore.COUNTED + "+" : String.valueOf(unread);
    }

    /** At most so many with an id below {@code before}, the newest first. */
    @Transactional(readOnly = true)
    public List<Shown> of(Reader reader, long before, int limit) {
        return shown(reader, store.of(reader.personId(), before, limit));
    }

    List<Shown> shown(Reader reader, List<Notice> notices) {
        var seen = passages.of(reader, notices.stream().map(Notice::place).toList());
        return notices.stream()
                .map(notice -> new Shown(notice, seen.get(notice.place())))
                .toList();
    }

    /** Marks all up to an id as read, so that what came meanwhile stays new. Answers how many. */
    @Transactional
    public int read(Reader reader, long upTo) {
        return store.readAll(reader.personId(), upTo, clock.instant());
    }

    /** Opens one: all of its complaint count as read. Empty if it is not theirs, or not in sight any more. */
    @Transactional
    public Optional<String> open(Reader reader, long id) {
        store.readOf(reader.personId(), id, clock.instant());
        return store.one(reader.personId(), id)
                .map(notice -> passages.of(reader, List.of(notice.place())).get(notice.place()))
                .map(Passages.Passage::number);
    }
}
