package app.qingtian.complaint;

import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to keeping a complaint in sight: everybody for themselves, whatever they may see. Nothing happens to the complaint. */
@Service
public class Stars {

    /** More than that is no choice any more. */
    static final int MOST = 500;

    private final Complaints complaints;
    private final StarStore store;
    private final Clock clock;

    Stars(Complaints complaints, StarStore store, Clock clock) {
        this.complaints = complaints;
        this.store = store;
        this.clock = clock;
    }

    /** Whether this reader keeps it in sight; to be asked together with what else a page shows. */
    public Query<Boolean> has(Reader reader, String number) {
        return store.has(reader.personId(), number);
    }

    /** Puts a star on it, or takes it away. The same once more changes nothing. */
    @Transactional
    public Outcome<Complaint> set(Caller.Staff caller, boolean starred) {
        long person = caller.reader().personId();
        return complaints
                .find(caller)
                .<Outcome<Complaint>>map(complaint -> {
                    if (!starred) {
                        store.remove(person, complaint.id());
                    } else if (!store.add(person, complaint.id(), clock.instant())) {
                        return Outcome.refused(Refusal.of("stars_too_many", MOST));
                    }
                    return Outcome.done(complaint);
                })
                .orElseGet(() -> Outcome.refused(Refusal.unknown()));
    }
}
