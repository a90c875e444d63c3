package app.qingtian.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The house's clock while the demo is told: inside {@link #at} it is then, everywhere else it is now. */
@Component
@Primary
@InDemo
class DemoClock extends Clock {

    private static final Clock REAL = Clock.systemUTC();
    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    /** Does it as if it were then, on this thread only. */
    static <T> T at(Instant then, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(THEN, then).call(work);
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : REAL.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
