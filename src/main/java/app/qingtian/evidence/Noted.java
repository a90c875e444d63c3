package app.qingtian.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** When something was last written down, for the newest {@code most} things. */
final class Noted<T> {

    private final Map<T, Instant> times;

    Noted(int most) {
        times = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<T, Instant> eldest) {
                return size() > most;
            }
        };
    }

    synchronized boolean within(Duration span, T thing, Instant now) {
        var time = times.get(thing);
        return time != null && now.isBefore(time.plus(span));
    }

    /** To be called once it is on its way to the disk. */
    synchronized void put(T thing, Instant now) {
        times.remove(thing);
        times.put(thing, now);
    }
}
