package app.qingtian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_password_matches_its_own_hash_and_no_other() {
        var hash = passwords.hash("晴天里的第一杯茶");
        assertThat(hash).startsWith("$argon2id$");
        assertThat(passwords.matches("晴天里的第一杯茶", hash)).isTrue();
        assertThat(passwords.matches("晴天里的第二杯茶", hash)).isFalse();
    }

    @Test
    void the_same_word_typed_in_full_width_is_the_same_password() {
        assertThat(passwords.matches("ａｂｃ１２３", passwords.hash("abc123"))).isTrue();
    }

    @Test
    void nobody_has_no_password_at_all() {
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(passwords.matches("anything", null)).isFalse();
    }

    @Test
    void a_book_is_not_hashed() {
        assertThat(passwords.matches("x".repeat(1_000_000), passwords.hash("abc123")))
                .isFalse();
    }

    @Test
    void a_one_time_password_can_be_read_aloud_and_never_comes_twice() {
        assertThat(passwords.oneTime()).matches("[2-9a-zA-Z]{5}-[2-9a-zA-Z]{5}-[2-9a-zA-Z]{5}");
        assertThat(passwords.oneTime()).isNotEqualTo(passwords.oneTime());
    }
}
