package app.qingtian.overload;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** So many clients that ask again as soon as they are answered. A refused one waits half a second, as rude ones do. */
final class Crowd {

    private static final Duration RUDE_PAUSE = Duration.ofMillis(500);

    private final int port;
    private final long until;
    private final List<Integer> servedMicros = new ArrayList<>();
    private int refused;
    private int failed;
    private int withoutRetryAfter;

    private Crowd(int port, Duration length) {
        this.port = port;
        this.until = System.nanoTime() + length.toNanos();
    }

    /** What came of it. */
    record Result(int served, int refused, int failed, int withoutRetryAfter, double p50, double p99, Duration length) {

        @Override
        public String toString() {
            double seconds = length.toMillis() / 1000.0;
            return "served %d (%.0f/s), refused %d (%.0f/s), failed %d, 503 without Retry-After %d; served p50 %.0f ms, p99 %.0f ms"
                    .formatted(
                            served, served / seconds, refused, refused / seconds, failed, withoutRetryAfter, p50, p99);
        }
    }

    static Result of(int clients, int port, Duration length, IntFunction<String> request) {
        var crowd = new Crowd(port, length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                int number = i;
                threads.submit(() -> crowd.insist(request.apply(number)));
            }
        }
        return crowd.result(length);
    }

    private void insist(String request) {
        while (System.nanoTime() < until) {
            try (var line = new HttpLine(port)) {
                while (System.nanoTime() < until && !line.closing()) {
                    long start = System.nanoTime();
                    var answer = line.send(request);
                    note(answer, System.nanoTime() - start);
                    if (answer.status() == 503) {
                        Thread.sleep(RUDE_PAUSE);
                    }
                }
            } catch (IOException broken) {
                fails();
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private synchronized void note(HttpLine.Answer answer, long nanos) {
        if (answer.status() / 100 == 2) {
            servedMicros.add((int) (nanos / 1000));
        } else if (answer.status() == 503) {
            refused++;
            withoutRetryAfter += answer.header("Retry-After").isEmpty() ? 1 : 0;
        } else {
            failed++;
        }
    }

    private synchronized void fails() {
        failed++;
    }

    private synchronized Result result(Duration length) {
        int[] sorted = servedMicros.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(sorted);
        return new Result(sorted.length, refused, failed, withoutRetryAfter, at(sorted, 0.5), at(sorted, 0.99), length);
    }

    private static double at(int[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) (part * (sorted.length - 1))] / 1000.0;
    }
}
