package app.qingtian.kernel;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A small memory of look-ups that forgets after seconds and never holds more than {@code most}. */
public final class Brief<K, V> {

    private record Kept<V>(V value, long sinceNanos) {}

    private final long lifeNanos;
    private final Map<K, Kept<V>> kept;

    public Brief(int most, Duration life) {
        this.lifeNanos = life.toNanos();
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** What is remembered of {@code key}, or else what {@code load} says; what it throws is not remembered. */
    public V get(K key, Function<K, V> load) {
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

    public void forgetAll() {
        synchronized (kept) {
            kept.clear();
        }
    }
}
