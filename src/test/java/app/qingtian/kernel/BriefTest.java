package app.qingtian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    private int load(String key) {
        loaded.add(key);
        return key.length();
    }
}
