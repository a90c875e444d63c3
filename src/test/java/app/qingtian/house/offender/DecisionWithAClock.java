package app.qingtian.house.offender;

import java.time.Clock;
import java.time.Instant;

/** Decides differently each time it is asked. */
public record DecisionWithAClock(Clock clock, Instant due) {

    public boolean late() {
        return due.isBefore(clock.instant());
    }
}
