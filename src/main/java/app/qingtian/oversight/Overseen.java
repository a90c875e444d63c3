package app.qingtian.oversight;

import java.util.List;
import java.util.Set;

/** The oversights of a complaint, the newest first, and what the reader may do: begin one and hold the ladder; speak and end those {@code inHand}. */
public record Overseen(List<Oversight> all, boolean over, Set<Long> inHand) {

    public boolean running() {
        return all.stream().anyMatch(Oversight::open);
    }

    /** Somebody has to be told, and nobody looks after it yet. */
    public boolean mayBegin() {
        return over && !running();
    }

    public boolean mayAct(Oversight oversight) {
        return oversight.open() && inHand.contains(oversight.id());
    }
}
