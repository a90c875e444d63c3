package app.qingtian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class BriefTest {

    private final List<String> loaded = new ArrayList<>();

    @Test
    void whatIsRememberedIsLoadedOnceWithinItsLife() {
        var brief = new Brief<String, Integer>(2, Duration.ofMinutes(1));
        assertThat(brief.get("page", this::load)).isEqualTo(4);
        assertThat(brief.get("page", this::load)).isEqualTo(4);
        brief.get("file", this::load);
        assertThat(loaded).containsExactly("page", "file");
    }

    @Test
    void whatIsTooOldIsLoadedAgain() {
        var brief = new Brief<String, Integer>(2, Duration.ZERO);
        brief.get("page", this::load);
        brief.get("page", this::load);
        assertThat(loaded).containsExactly("page", "page");
    }

    @Test
    void whatWasUsedLongestAgoIsForgottenFirst() {
        var brief = new Brief<String, Integer>(2, Duration.ofMinutes(1));
        List.of("one", "two", "one", "three", "one", "three", "two").forEach(key -> brief.get(key, this::load));
        assertThat(loaded).containsExactly("one", "two", "three", "two");
    }

    @Test
    void whatFailedIsTriedAgain() {
        var brief = new Brief<String, Integer>(2, Duration.ofMinutes(1));
        assertThatThrownBy(() -> brief.get("page", _ -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");
        assertThat(brief.get("page", this::load)).isEqualTo(4);
    }

    @Test
    void whatOthersReadBeforeTheCommitIsNotRememberedAfterIt() throws InterruptedException {
        var row = new AtomicInteger(1);
        var brief = new Brief<String, Integer>(2, Duration.ofMinutes(1));
        TransactionSynchronizationManager.initSynchronization();
        try {
            brief.forgetAll();
            var reader = Thread.ofVirtual().start(() -> brief.get("row", _ -> row.get()));
            reader.join();
            row.set(2);
            TransactionSynchronizationUtils.triggerAfterCommit();
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
        assertThat(brief.get("row", _ -> row.get())).isEqualTo(2);
    }

    @Test
    void whatWasReadWhileItChangedIsNotRemembered() {
        var brief = new Brief<String, Integer>(2, Duration.ofMinutes(1));
        brief.get("row", _ -> {
            brief.forgetAll();
            return 1;
        });
        assertThat(brief.get("row", _ -> 2)).isEqualTo(2);
    }

    private int load(String key) {
        loaded.add(key);
        return key.length();
    }
}
