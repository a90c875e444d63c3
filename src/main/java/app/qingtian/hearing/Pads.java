package app.qingtian.hearing;

import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the pad of quick notes. A pad is its employee's own; for others there is none. */
@Service
public class Pads {

    private static final int MOST_NOTES = 300;
    private static final Duration LONGEST_WAY = Duration.ofHours(12);

    private final PadStore store;
    private final Clock clock;

    Pads(PadStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A note as it was typed; sent twice under one key it counts once. {@code waited} is how long it was on its way. */
    public record Taken(
            String words, @Nullable UUID key, @Nullable Duration waited) {}

    /** An empty one where nothing was noted yet; 404 for somebody else's. */
    @Transactional(readOnly = true)
    public Outcome<Pad> open(Reader reader, UUID key) {
        return store.owner(key, false)
                .map(owner -> owner == reader.personId() ? Outcome.done(store.find(key)) : unknown())
                .orElseGet(() -> Outcome.done(Pad.empty(key)));
    }

    /** Those that became nothing yet, the newest first. */
    @Transactional(readOnly = true)
    public List<Pad> open(Reader reader) {
        return store.open(reader.personId());
    }

    /** The first note opens the pad. Refused after it became a complaint, and when it is full. */
    @Transactional
    public Outcome<Pad> note(Reader reader, UUID key, Taken taken) {
        var now = clock.instant();
        store.begin(key, reader.personId(), now);
        return mine(reader, key).then(pad -> {
            if (pad.notes().size() >= MOST_NOTES) {
                return Outcome.refused(Refusal.of("pad_full", MOST_NOTES));
            }
            store.add(key, taken, now.minus(way(taken)));
            return Outcome.done(store.find(key));
        });
    }

    /** Says what a note belongs to; null takes it back. */
    @Transactional
    public Outcome<Pad> sort(Reader reader, UUID key, int seq, @Nullable Point point) {
        return mine(reader, key).then(_ -> store.sort(key, seq, point) ? Outcome.done(store.find(key)) : unknown());
    }

    /** It was nothing after all. */
    @Transactional
    public Outcome<Pad> drop(Reader reader, UUID key) {
        return mine(reader, key).map(pad -> {
            store.drop(key, clock.instant());
            return pad;
        });
    }

    /** The reader's own, locked, while it is open. */
    Outcome<Pad> mine(Reader reader, UUID key) {
        var owner = store.owner(key, true);
        if (owner.isEmpty() || owner.get() != reader.personId()) {
            return unknown();
        }
        var pad = store.find(key);
        return pad.open()
                ? Outcome.done(pad)
                : Outcome.refused(Refusal.of("pad_registered", String.valueOf(pad.number())));
    }

    private static Duration way(Taken taken) {
        var waited = taken.waited();
        return waited == null || waited.isNegative() || waited.compareTo(LONGEST_WAY) > 0 ? Duration.ZERO : waited;
    }

    private static Outcome<Pad> unknown() {
        return Outcome.refused(Refusal.unknown());
    }
}
