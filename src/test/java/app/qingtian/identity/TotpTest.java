package app.qingtian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The values of RFC 6238, appendix B, of which six digits are the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void a_code_is_found_within_reach_only() {
        assertThat(Totp.find(SECRET, Totp.code(SECRET, 1_001), 1_000, 1)).hasValue(1_001);
        assertThat(Totp.find(SECRET, Totp.code(SECRET, 998), 1_000, 1)).isEmpty();
        assertThat(Totp.find(SECRET, "晴天", 1_000, 20)).isEmpty();
    }

    @Test
    void the_secret_is_said_as_authenticators_read_it() {
        assertThat(Totp.words(SECRET)).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }
}
