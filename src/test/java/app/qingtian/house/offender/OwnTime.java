package app.qingtian.house.offender;

import java.time.Instant;

/** Asks the machine what time it is. */
public class OwnTime {

    Instant due() {
        return Instant.now();
    }
}
