package app.qingtian.afterword;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Closures;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.Slice;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door through which it is decided what a message after the settlement was: thanks, or trouble that opens it again. */
@Service
public class Afterwords {

    /** How far back figures count. */
    public static final int DAYS = 30;

    private static final int REASON = 4000;

    private final Complaints complaints;
    private final Closures closures;
    private final AfterwordStore store;
    private final Clock clock;

    Afterwords(Complaints complaints, Closures closures, AfterwordStore store, Clock clock) {
        this.complaints = complaints;
        this.closures = closures;
        this.store = store;
        this.clock = clock;
    }

    /** Decided by whoever handles it: trouble opens a new round, thanks leave it settled. Refused where nothing waits. */
    @Transactional
    public Outcome<Complaint> decide(Caller.Staff caller, boolean trouble, @Nullable String reason) {
        if (!trouble) {
            return complaints.handle(caller, this::thanked);
        }
        var found = complaints.find(caller);
        var waiting = found.flatMap(this::newest);
        if (waiting.isEmpty()
                && found.filter(it -> it.mayBeHandledBy(caller.reader())).isPresent()) {
            return Outcome.refused(Refusal.of("no_afterword"));
        }
        return closures.reopen(
                caller,
                reason != null ? reason : waiting.map(Afterwords::asReason).orElse(null));
    }

    private Outcome<ComplaintEvent> thanked(Complaint complaint) {
        return thanks(newest(complaint));
    }

    /** Nothing more is wrong: refused where nothing was asked. For the customer's own answer as well. */
    static Outcome<ComplaintEvent> thanks(Optional<Afterword> asked) {
        return asked.<Outcome<ComplaintEvent>>map(it -> Outcome.done(new ComplaintEvent.Thanked(it.messageId())))
                .orElseGet(() -> Outcome.refused(Refusal.of("no_afterword")));
    }

    /** What waits for a decision on this complaint, the newest first. */
    public Query<List<Afterword>> of(Complaint complaint) {
        return store.waiting(complaint.id());
    }

    /** The same, as far as the customer of this very complaint wrote it: never the words of another. */
    public Query<List<Afterword>> ofCustomer(Complaint complaint) {
        return store.waiting(complaint.id())
                .map(all -> all.stream().filter(it -> it.from() == null).toList());
    }

    /** What waits for this reader: everything for those who see everything, else what they or their department own; the oldest first. */
    @Transactional(readOnly = true)
    public Slice<Afterword> waiting(Reader reader, long after, int rows) {
        return Slice.cut(store.waiting(reader, after, rows + 1), rows, it -> String.valueOf(it.id()));
    }

    /** How the last 30 days turned out, for those who see everything; empty for others. */
    @Transactional(readOnly = true)
    public Optional<Tally> tally(Reader reader) {
        return reader.seesAll()
                ? Optional.of(store.since(reader, clock.instant().minus(Duration.ofDays(DAYS))))
                : Optional.empty();
    }

    private Optional<Afterword> newest(Complaint complaint) {
        return store.waiting(complaint.id()).ask().stream().findFirst();
    }

    static String asReason(Afterword afterword) {
        var words = afterword.words();
        return words.codePointCount(0, words.length()) <= REASON
                ? words
                : words.substring(0, words.offsetByCodePoints(0, REASON));
    }
}
