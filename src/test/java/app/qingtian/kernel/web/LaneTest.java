package app.qingtian.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LaneTest {

    private final Lane lane = new Lane(1, 1, Duration.ofMinutes(1));

    @Test
    void oneIsServedOneWaitsAndTheThirdIsToldAtOnce() {
        var first = lane.enter().orElseThrow();
        var second = CompletableFuture.supplyAsync(lane::enter, Thread::startVirtualThread);
        await().until(() -> lane.waiting() == 1);
        assertThat(lane.enter()).isEmpty();
        first.free();
        assertThat(second.join()).isPresent();
    }

    @Test
    void aPlaceIsGivenBackOnce() {
        var first = lane.enter().orElseThrow();
        first.free();
        first.free();
        assertThat(lane.enter()).isPresent();
        var waits = CompletableFuture.supplyAsync(lane::enter, Thread::startVirtualThread);
        await().until(() -> lane.waiting() == 1);
        assertThat(waits.getNow(Optional.empty()))
                .as("there is one place, not two")
                .isEmpty();
    }

    @Test
    void whoWaitsInVainLeavesTheirSeatToTheNext() {
        var impatient = new Lane(1, 1, Duration.ZERO);
        assertThat(impatient.enter()).isPresent();
        assertThat(impatient.enter()).isEmpty();
        assertThat(impatient.waiting()).isZero();
    }
}
