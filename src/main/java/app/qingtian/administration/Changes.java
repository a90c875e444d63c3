package app.qingtian.administration;

import app.qingtian.identity.Departments;
import app.qingtian.identity.People;
import app.qingtian.identity.Presence;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door through which people and departments change. One change at a time in the whole house, so that two administrators cannot
 * take away each other's role in the same moment; each is a line of the {@link Chronicle}.
 */
@Service
public class Changes {

    private final Map<Noun, Shelf> shelves;
    private final ChronicleStore store;
    private final Runnable known;

    Changes(List<Shelf> shelves, ChronicleStore store, People people, Departments departments, Presence presence) {
        this.shelves = shelves.stream().collect(Collectors.toMap(Shelf::noun, Function.identity()));
        this.store = store;
        this.known = () -> {
            people.forget();
            departments.forget();
            presence.forget();
        };
    }

    /** As it is in the database now. */
    public Optional<Sheet> sheet(Noun noun, String key) {
        return shelf(noun).fields(key).map(fields -> new Sheet(noun, key, fields, store.version(noun, key)));
    }

    /** What it would change; nothing is kept. Refused as it would be when kept. */
    @Transactional(readOnly = true)
    public Outcome<Change> preview(Reader reader, Wish wish) {
        return judged(reader, wish);
    }

    /** Keeps it and writes it down; what changes nothing leaves no line. */
    @Transactional
    public Outcome<Change> keep(Reader reader, Wish wish, Instant now) {
        return kept(reader, wish, null, now);
    }

    /** Makes it what it was before this line. Refused where something came after it, and where nothing was before. */
    @Transactional
    public Outcome<Change> undo(Reader reader, long id, Instant now) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        store.lock();
        var line = store.one(id);
        if (line.isEmpty()) {
            return Outcome.refused(Refusal.unknown());
        }
        var was = line.get().was();
        if (was == null) {
            return Outcome.refused(Refusal.of("creation_stays"));
        }
        if (!line.get().canBeUndone()) {
            return Outcome.refused(Refusal.of("changed_since"));
        }
        return kept(reader, new Wish(Noun.valueOf(line.get().what()), line.get().key(), was, null, ""), id, now);
    }

    /** Writes down what was just made. */
    void made(Reader reader, Noun noun, String key, Instant now) {
        var sheet = sheet(noun, key).orElseThrow();
        var nothing = new Sheet(noun, key, Map.of(), 0);
        store.insert(new ChronicleStore.Entry(new Change(nothing, sheet), true, "", null), reader.personId(), now);
        known.run();
    }

    void lock() {
        store.lock();
    }

    private Outcome<Change> kept(Reader reader, Wish wish, @Nullable Long undoes, Instant now) {
        store.lock();
        return judged(reader, wish).map(change -> {
            if (change.differences().isEmpty()) {
                return change;
            }
            shelf(wish.noun()).write(change.becomes());
            store.insert(new ChronicleStore.Entry(change, false, wish.reason(), undoes), reader.personId(), now);
            known.run();
            return new Change(change.was(), sheet(wish.noun(), wish.key()).orElseThrow());
        });
    }

    private Outcome<Change> judged(Reader reader, Wish wish) {
        var present = sheet(wish.noun(), wish.key());
        if (present.isEmpty()) {
            return Outcome.refused(Refusal.unknown());
        }
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        var seen = wish.seen();
        if (seen != null && seen != present.get().version()) {
            return Outcome.refused(Refusal.stale(present.get().version()));
        }
        var change = new Change(present.get(), present.get().with(wish.fields()));
        return oneself(reader, change)
                .or(() -> shelf(wish.noun()).flaw(change))
                .<Outcome<Change>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(change));
    }

    /** Nobody lets themselves go: who did it could not take it back. */
    private static Optional<Refusal> oneself(Reader reader, Change change) {
        boolean leaving = change.was().active() && !change.becomes().active();
        return leaving
                        && change.was().noun() == Noun.PERSON
                        && change.was().key().equals(reader.login())
                ? Optional.of(Refusal.of("own_departure"))
                : Optional.empty();
    }

    private Shelf shelf(Noun noun) {
        return java.util.Objects.requireNonNull(shelves.get(noun));
    }
}
