package app.qingtian.identity;

import java.time.Instant;
import java.util.Set;

/**
 * A person and whether they may come in; a session with another {@code sessionVersion} is over, and so is one that began at one of
 * the {@code ended} moments. With a {@code secondStep}, a password alone is not enough.
 */
public record Account(
        Person person,
        int sessionVersion,
        boolean active,
        boolean passwordChosen,
        boolean secondStep,
        Set<Instant> ended) {

    /** Somebody without a second step, who never ended a session. */
    public Account(Person person, int sessionVersion, boolean active, boolean passwordChosen) {
        this(person, sessionVersion, active, passwordChosen, false, Set.of());
    }
}
