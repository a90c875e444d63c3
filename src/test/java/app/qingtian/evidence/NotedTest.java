package app.qingtian.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NotedTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Noted<String> noted = new Noted<>(2);

    @Test
    void what_was_noted_counts_for_its_span_and_no_longer() {
        noted.put("page", NOON);
        assertThat(noted.within(MINUTE, "page", NOON.plusSeconds(59))).isTrue();
        assertThat(noted.within(MINUTE, "page", NOON.plusSeconds(60))).isFalse();
        assertThat(noted.within(MINUTE, "file", NOON)).isFalse();
    }

    @Test
    void the_oldest_is_forgotten_first() {
        noted.put("one", NOON);
        noted.put("two", NOON);
        noted.put("one", NOON.plusSeconds(1));
        noted.put("three", NOON.plusSeconds(2));
        assertThat(noted.within(MINUTE, "two", NOON)).isFalse();
        assertThat(noted.within(MINUTE, "one", NOON.plusSeconds(1))).isTrue();
        assertThat(noted.within(MINUTE, "three", NOON.plusSeconds(2))).isTrue();
    }
}
