package app.qingtian.kernel;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A small memory of look-ups that forgets after seconds and never holds more than {@code most}. */
public final class Brief<K, V> {

    private record Kept<V>(V value, long sinceNanos) {}

    private final long lifeNanos;
    private final Map<K, Kept<V>> kept;
    private long forgotten;

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
        long before;
        synchronized (kept) {
            before = forgotten;
            var known = kept.get(key);
            if (known != null && asked - known.sinceNanos() < lifeNanos) {
                return known.value();
            }
        }
        V value = load.apply(key);
        synchronized (kept) {
            if (before == forgotten) {
                kept.put(key, new Kept<>(value, asked));
            }
        }
        return value;
    }

    /** At once, and again when the transaction is over: until then others read what was, and this thread what may be undone. */
    public void forgetAll() {
        clear();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Forgetting(this::clear));
        }
    }

    private void clear() {
        synchronized (kept) {
            forgotten++;
            kept.clear();
        }
    }

    /** Before anybody else hears of the commit, and after a rollback too. */
    private record Forgetting(Runnable clearing) implements TransactionSynchronization {

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            clearing.run();
        }

        @Override
        public void afterCompletion(int status) {
            clearing.run();
        }
    }
}
