package app.qingtian.identity;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A small memory of look-ups that forgets after seconds and never holds more than {@code most}. */
final class Brief<K, V> {

    private record Kept<V>(V value, long sinceNanos) {}

    private final long lifeNanos;
    private final Map<K, Kept<V>> kept;

    Brief(int most, Duration life) {
        this.lifeNanos = life.toNanos();
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                return size() > most;
            }
        };
    }

    V get(K key, Function<K, V> load) {
        long asked = System.nanoTime();
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null && asked - known.sinceNanos() < lifeNanos) {
                return known.value();
            }
        }
        V value = load.apply(key);
        synchronized (kept) {
            kept.put(key, new Kept<>(value, asked));
        }
        return value;
    }

    void forgetAll() {
        synchronized (kept) {
            kept.clear();
        }
    }
}
