package app.qingtian.promise;

import app.qingtian.calendar.Allowance;
import app.qingtian.calendar.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time of one promise: how much was given, and every turn it took: from when it runs or rests, and by which edition of the
 * calendar. What is left and when it is due are derived from that, never patched; so a pause cannot get lost.
 */
public record Countdown(Allowance allowance, List<Turn> turns) {

    /** From this moment on it runs or rests (and why), counted by this edition. */
    public record Turn(
            Instant at,
            Edition edition,
            boolean runs,
            @Nullable String why) {}

    /** A stretch between two turns; the last one is open. {@code used} in what the unit counts. */
    public record Stretch(Turn turn, @Nullable Instant until, long used) {}

    public Countdown {
        turns = List.copyOf(turns);
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("a countdown that never began");
        }
    }

    /** Begun at a moment, by an edition; what happens before that moment does not count. */
    public static Countdown begun(Allowance allowance, Instant at, Edition edition) {
        return new Countdown(allowance, List.of(new Turn(at, edition, true, null)));
    }

    /** When it is used up. Empty while it rests with something left: nobody knows yet. */
    public Optional<Instant> dueAt() {
        long left = allowance.total();
        for (int i = 0; i < turns.size(); i++) {
            var turn = turns.get(i);
            if (turn.runs()) {
                var due = allowance.unit().after(turn.edition().time(), turn.at(), left);
                boolean within = i == turns.size() - 1
                        || due.isPresent()
                                && !due.get().isAfter(turns.get(i + 1).at());
                if (within) {
                    return due;
                }
                left -= used(turn, turns.get(i + 1).at());
            }
        }
        return Optional.empty();
    }

    /** For which reason it rests at last; null while it runs. */
    public @Nullable String why() {
        return turns.getLast().why();
    }

    /** How much was used by then, in what the unit counts. */
    public long used(Instant now) {
        return stretches(now).stream().mapToLong(Stretch::used).sum();
    }

    /** Every stretch up to now. */
    public List<Stretch> stretches(Instant now) {
        var stretches = new ArrayList<Stretch>();
        for (int i = 0; i < turns.size() && !turns.get(i).at().isAfter(now); i++) {
            var turn = turns.get(i);
            var end = i == turns.size() - 1 || turns.get(i + 1).at().isAfter(now)
                    ? null
                    : turns.get(i + 1).at();
            stretches.add(new Stretch(turn, end, turn.runs() ? used(turn, end == null ? now : end) : 0));
        }
        return stretches;
    }

    private long used(Turn turn, Instant until) {
        return allowance.unit().passed(turn.edition().time(), turn.at(), until);
    }
}
