package app.qingtian.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Session SESSION = new Session(7, 3, NOW, NOW);

    private final Seal seal = new Seal(new byte[32]);

    @Test
    void what_was_sealed_can_be_opened_by_every_node_with_the_key() {
        assertThat(new Seal(new byte[32]).open(seal.close(SESSION))).contains(SESSION);
    }

    @Test
    void the_same_session_never_looks_the_same() {
        assertThat(seal.close(SESSION)).isNotEqualTo(seal.close(SESSION));
    }

    @Test
    void one_bit_changed_anywhere_and_it_is_worth_nothing() {
        byte[] sealed = Base64.getUrlDecoder().decode(seal.close(SESSION));
        for (int i = 0; i < sealed.length; i++) {
            var edited = sealed.clone();
            edited[i] ^= 1;
            assertThat(seal.open(Base64.getUrlEncoder().withoutPadding().encodeToString(edited)))
                    .isEmpty();
        }
    }

    @Test
    void another_key_garbage_and_nothing_are_not_opened() {
        var other = new byte[32];
        other[0] = 1;
        assertThat(new Seal(other).open(seal.close(SESSION))).isEmpty();
        assertThat(seal.open("")).isEmpty();
        assertThat(seal.open("晴天")).isEmpty();
        assertThat(seal.open("AAAA")).isEmpty();
    }

    @Test
    void a_session_ends_after_half_an_hour_of_silence_and_after_twelve_hours_anyway() {
        assertThat(SESSION.aliveAt(NOW.plus(Duration.ofMinutes(29)))).isTrue();
        assertThat(SESSION.aliveAt(NOW.plus(Duration.ofMinutes(30)))).isFalse();
        var busy = SESSION.seen(NOW.plus(Duration.ofHours(12)).minusSeconds(60));
        assertThat(busy.aliveAt(NOW.plus(Duration.ofHours(12)).minusSeconds(1))).isTrue();
        assertThat(busy.aliveAt(NOW.plus(Duration.ofHours(12)))).isFalse();
    }

    @Test
    void it_is_renewed_once_in_some_minutes() {
        assertThat(SESSION.wantsRenewal(NOW.plus(Duration.ofMinutes(3)))).isFalse();
        assertThat(SESSION.wantsRenewal(NOW.plus(Duration.ofMinutes(4)))).isTrue();
    }
}
