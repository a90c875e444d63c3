package app.qingtian.load;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.calendar.Slot;
import app.qingtian.calendar.Timetable;
import app.qingtian.calendar.WorkingTime;
import app.qingtian.load.Pace.Question;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final WorkingTime MONDAYS = WorkingTime.of(new Timetable(
            ZoneOffset.UTC,
            Map.of(DayOfWeek.MONDAY, List.of(new Slot(9 * 60, 17 * 60))),
            new TreeMap<>(),
            new TreeSet<>()));

    @Test
    void halfTookNoLongerThanTheMedianAndNineOfTenNoLongerThanTheSecondFigure() {
        var pace = Pace.of(
                1, IntStream.rangeClosed(1, 10).mapToObj(PaceTest::answered).toList(), MONDAYS);

        assertThat(pace.answering()).isEqualTo(new Pace.Figures(10, 50L, 90L));
        assertThat(pace.taking()).as("nobody took any").isEqualTo(new Pace.Figures(0, null, null));
    }

    @Test
    void theNightIsNotCounted() {
        var question = new Question(1, MONDAY, MONDAY.plus(Duration.ofDays(7)), null, null, 0);

        assertThat(Pace.of(1, List.of(question), MONDAYS).taking().median()).isEqualTo(8 * 60L);
    }

    @Test
    void whatWasGivenBackAndNudgedCountsAndWhatNobodyAnsweredHasNoTime() {
        var returned = new Question(1, MONDAY, null, MONDAY.plusSeconds(60), null, 2);
        var open = new Question(1, MONDAY, null, null, null, 1);

        var pace = Pace.of(1, List.of(returned, open), MONDAYS);

        assertThat(pace).isEqualTo(new Pace(1, 2, false, pace.taking(), pace.answering(), 1, 3));
        assertThat(pace.answering().of()).isZero();
    }

    @Test
    void ofManyOnlyTheNewestAreLookedAtAndItIsSaid() {
        var many = Collections.nCopies(Pace.MOST + 1, answered(1));

        assertThat(Pace.of(1, many, MONDAYS).asked()).isEqualTo(Pace.MOST);
        assertThat(Pace.of(1, many, MONDAYS).more()).isTrue();
        assertThat(Pace.of(1, many.subList(1, many.size()), MONDAYS).more()).isFalse();
    }

    @Test
    void daysBeginAtMidnightWhereTheReaderIs() {
        var days = new Days(Instant.parse("2026-11-22T17:00:00Z"), java.time.ZoneId.of("Asia/Shanghai"));

        assertThat(days.today()).isEqualTo("2026-11-23");
        assertThat(days.dates()).hasSize(11);
        assertThat(days.span(0).until()).isEqualTo(days.now());
        assertThat(days.span(1).until()).isEqualTo("2026-11-23T16:00:00Z");
        assertThat(days.span(Days.BUCKETS - 1).until())
                .isEqualTo(days.whole().until())
                .isEqualTo("2026-12-03T16:00:00Z");
    }

    private static Question answered(int tens) {
        return new Question(1, MONDAY, null, null, MONDAY.plus(Duration.ofMinutes(10L * tens)), 0);
    }
}
