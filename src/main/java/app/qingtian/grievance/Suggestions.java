package app.qingtian.grievance;

import app.qingtian.complaint.Actor;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Happened;
import app.qingtian.grievance.Suggestion.Shelf;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Overseers;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.Slice;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what could be done better: written in the record of a complaint, waiting until a manager has read it (REC-04). */
@Service
public class Suggestions {

    private final SuggestionStore store;
    private final Departments departments;
    private final Overseers overseers;
    private final Clock clock;

    Suggestions(SuggestionStore store, Departments departments, Overseers overseers, Clock clock) {
        this.store = store;
        this.departments = departments;
        this.overseers = overseers;
        this.clock = clock;
    }

    /** What the record says now waits to be read; what it said before and nobody read does not any more. */
    @EventListener
    void follow(Happened happened) {
        if (happened.event() instanceof ComplaintEvent.Recorded recorded
                && happened.actor() instanceof Actor.Staff(long person)) {
            var change = recorded.changes().get("suggestion");
            if (change != null) {
                store.replace(happened.complaint(), happened.at());
                if (!change.getLast().isBlank()) {
                    store.insert(happened.complaint(), change.getLast(), person, happened.at());
                }
            }
        }
    }

    /** Unread ones the oldest first, the others the newest. Overseers see those of their departments, everybody their own; else 403. */
    @Transactional(readOnly = true)
    public Outcome<Slice<Suggestion>> on(Reader reader, Shelf shelf, Page page) {
        if (shelf == Shelf.MINE) {
            return Outcome.done(cut(store.by(reader.personId(), page), page));
        }
        return reader.watches()
                ? Outcome.done(cut(store.on(reader, shelf, sight(reader), page), page))
                : Outcome.refused(Refusal.forbidden());
    }

    /** Where a list goes on: after the id, so many rows; the id is 0 at its beginning. */
    public record Page(long after, int rows) {}

    /** Says that somebody who may do something about it has read it, with a word back if they like. Refused the second time. */
    @Transactional
    public Outcome<Suggestion> read(Reader reader, long id, @Nullable String reply) {
        if (!reader.watches()) {
            return Outcome.refused(Refusal.forbidden());
        }
        var found = seen(reader, id);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.unknown());
        }
        return store.read(id, reader.personId(), reply, clock.instant())
                ? Outcome.done(store.byId(reader, id).orElseThrow())
                : Outcome.refused(Refusal.of("suggestion_read"));
    }

    /** One that this reader may read. */
    public Optional<Suggestion> seen(Reader reader, long id) {
        return store.byId(reader, id).filter(it -> reader.seesAll() || overseers.over(reader, it.departmentId()));
    }

    private static Slice<Suggestion> cut(List<Suggestion> found, Page page) {
        return Slice.cut(found, page.rows(), it -> String.valueOf(it.id()));
    }

    /** Null for all. */
    private Long @Nullable [] sight(Reader reader) {
        return reader.seesAll()
                ? null
                : departments.all().stream()
                        .map(Department::id)
                        .filter(it -> overseers.over(reader, it))
                        .toArray(Long[]::new);
    }
}
