package app.qingtian.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-22T16:00:00Z",
        "2026/11/23 14:05, 2026-11-23T06:05:00Z",
        "2026.1.3, 2026-01-02T16:00:00Z",
        "2026年11月23日, 2026-11-22T16:00:00Z",
        "2026年11月23日 14时05分, 2026-11-23T06:05:00Z",
        "2026-11-23T14:05:09, 2026-11-23T06:05:09Z",
        "2026-11-23T14:05:09+02:00, 2026-11-23T12:05:09Z",
        "20261123, 2026-11-22T16:00:00Z",
        "46349, 2026-11-22T16:00:00Z",
        "46349.5, 2026-11-23T04:00:00Z",
        "45351, 2024-02-28T16:00:00Z"
    })
    void aDateIsReadHoweverASpreadsheetHoldsIt(String text, Instant moment) {
        assertThat(Moments.read(text, SHANGHAI)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-02-30",
                "2026-13-01",
                "23/11/2026",
                "2026",
                "1.5",
                "0",
                "99999999",
                "2026-11-23 25:00"
            })
    void whatIsNoDateIsNone(String text) {
        assertThatThrownBy(() -> Moments.read(text, SHANGHAI)).isInstanceOf(DateTimeException.class);
    }
}
