package app.qingtian.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a notice goes by mail, for somebody in Shanghai who sleeps from 22 to 7 and reads the digest at 9. */
class ChoiceTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Choice choice = new Choice(
            Map.of(Topic.WORK, Rhythm.AT_ONCE, Topic.REPLIES, Rhythm.DAILY, Topic.CUSTOMER, Rhythm.NEVER),
            LocalTime.of(9, 0),
            new Choice.Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0)));

    @ParameterizedTest
    @CsvSource({
        "WORK,    2026-11-22T15:00+08:00, 2026-11-22T15:00+08:00",
        "WORK,    2026-11-22T21:59+08:00, 2026-11-22T21:59+08:00",
        "WORK,    2026-11-22T22:00+08:00, 2026-11-23T07:00+08:00",
        "WORK,    2026-11-23T06:59+08:00, 2026-11-23T07:00+08:00",
        "WORK,    2026-11-23T07:00+08:00, 2026-11-23T07:00+08:00",
        "REPLIES, 2026-11-22T08:59+08:00, 2026-11-22T09:00+08:00",
        "REPLIES, 2026-11-22T09:00+08:00, 2026-11-22T09:00+08:00",
        "REPLIES, 2026-11-22T09:01+08:00, 2026-11-23T09:00+08:00"
    })
    void eachTopicHasItsHour(Topic topic, OffsetDateTime since, OffsetDateTime expected) {
        assertThat(choice.mailAt(topic, false, since.toInstant(), SHANGHAI)).isEqualTo(expected.toInstant());
    }

    @Test
    void whatIsPressingWakesSomebodyUpAndWhatNobodyWantsDoesNot() {
        var night = Instant.parse("2026-11-22T18:00:00Z");
        assertThat(choice.mailAt(Topic.WORK, true, night, SHANGHAI)).isEqualTo(night);
        assertThat(choice.mailAt(Topic.REPLIES, true, night, SHANGHAI)).isEqualTo(night);
        assertThat(choice.mailAt(Topic.CUSTOMER, true, night, SHANGHAI)).isNull();
        assertThat(choice.mailAt(Topic.PROMISES, false, night, SHANGHAI)).isNull();
    }

    @Test
    void anHourThatAClockChangeSkipsComesAfterIt() {
        var digest = new Choice(Map.of(Topic.WORK, Rhythm.DAILY), LocalTime.of(2, 30), null);
        var evening = Instant.parse("2027-03-27T20:00:00Z");
        assertThat(digest.mailAt(Topic.WORK, false, evening, ZoneId.of("Europe/Berlin")))
                .isEqualTo("2027-03-28T01:30:00Z");
    }

    @Test
    void whatDoesNotArriveIsTriedForAboutADay() {
        var failed = Attempt.failed(500, 3, "status");
        var begun = Instant.parse("2026-11-22T00:00:00Z");
        var now = begun;
        int tries = 1;
        for (var next = failed.next(tries, now); next != null; next = failed.next(tries, now)) {
            now = next;
            tries++;
        }
        assertThat(tries).isEqualTo(Attempt.MOST);
        assertThat(Duration.between(begun, now)).isBetween(Duration.ofHours(20), Duration.ofHours(26));
        assertThat(Attempt.done(200, 3).next(1, begun)).isNull();
        assertThat(Attempt.hopeless("inside").next(1, begun)).isNull();
    }
}
