package app.qingtian.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** Load, a kill at a random moment, and the inquest: round after round on one installation. */
final class Ordeal {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ANSWERS_OF_THE_RECOVERED = 20;

    private final Installation house;
    private final Random random;
    private final Acknowledged acknowledged = new Acknowledged();
    private final AtomicBoolean open = new AtomicBoolean();
    private final List<Runnable> parties = new ArrayList<>();
    private final Wire own;

    /** Who is killed with signal 9. */
    enum Kill {
        APPLICATION,
        POSTGRES,
        BACKEND,
        BOTH
    }

    /** One round: milliseconds of load before the kill, milliseconds until a request was answered well again. */
    record Round(
            Kill kill, long loadMillis, long awayMillis, int unavailable, int unanswered, Inquest.Finding finding) {}

    Ordeal(Installation house, Random random) {
        this.house = house;
        this.random = random;
        own = new Wire(acknowledged, open);
    }

    /** Starts the house; so many customers and so many colleagues are going to work it. */
    void begin(int guests, int colleagues) {
        house.start();
        var staff = Staff.of(house, own);
        for (int i = 0; i < guests; i++) {
            parties.add(new Guest(house, new Wire(acknowledged, open), new Random(random.nextLong())));
        }
        for (int i = 0; i < colleagues; i++) {
            parties.add(new Colleague(house, new Wire(acknowledged, open), new Random(random.nextLong()), staff));
        }
    }

    Round survive(Kill kill, Duration mostLoad) throws InterruptedException {
        int before = acknowledged.count();
        int unavailable = acknowledged.timesUnavailable();
        int unanswered = acknowledged.timesUnanswered();
        long load = random.nextLong(mostLoad.toMillis() / 4, mostLoad.toMillis());
        open.set(true);
        var threads = parties.stream().map(Thread.ofVirtual()::start).toList();
        Await.pause(Duration.ofMillis(load));
        var killed = Wire.now();
        kill(kill);
        Await.until("it answers again after " + kill, PATIENCE, () -> acknowledged.answeredSince(killed) > 0);
        long away = Duration.between(killed, Wire.now()).toMillis();
        Await.until("it keeps answering after " + kill, PATIENCE, () -> goesOn(killed));
        open.set(false);
        for (var thread : threads) {
            thread.join();
        }
        var all = new Inquest(house, own).hold();
        var finding = new Inquest.Finding(acknowledged.count() - before, all.lost(), all.doubled(), all.broken());
        return new Round(
                kill,
                load,
                away,
                acknowledged.timesUnavailable() - unavailable,
                acknowledged.timesUnanswered() - unanswered,
                finding);
    }

    private boolean goesOn(Instant killed) {
        return acknowledged.answeredSince(killed) > ANSWERS_OF_THE_RECOVERED;
    }

    private void kill(Kill kill) {
        switch (kill) {
            case POSTGRES -> house.killPostmaster();
            case BACKEND -> house.killBackend(random);
            case APPLICATION -> {
                house.killApplication();
                house.start();
            }
            case BOTH -> {
                house.killPostmaster();
                house.killApplication();
                house.start();
            }
        }
    }
}
