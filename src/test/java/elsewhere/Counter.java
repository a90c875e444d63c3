package elsewhere;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A counter where everybody waits until it opens. */
@RestController
public class Counter {

    private volatile CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger served = new AtomicInteger();

    @GetMapping("/counter")
    String serve() throws InterruptedException {
        served.incrementAndGet();
        return open.await(60, TimeUnit.SECONDS) ? "served" : "never";
    }

    @GetMapping("/api/v1/counter")
    String elsewhere() {
        return "served";
    }

    @PostMapping("/api/v1/counter")
    String taken(@RequestBody String words) {
        return words;
    }

    /** How many stand at the counter. */
    public int atTheCounter() {
        return served.get();
    }

    public void opens() {
        open.countDown();
    }

    public void closes() {
        served.set(0);
        open = new CountDownLatch(1);
    }
}
