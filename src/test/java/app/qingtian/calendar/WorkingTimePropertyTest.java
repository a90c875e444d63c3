package app.qingtian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What the fast arithmetic says is what counting minute by minute says, for timetables nobody would think of. */
class WorkingTimePropertyTest {

    private static final long MINUTE = Unit.WORKING_MINUTES.one();

    private final LocalDate someDay;
    private final Random random;
    private final Timetable timetable;
    private final WorkingTime fast;
    private final MinuteByMinute slow;

    WorkingTimePropertyTest(RepetitionInfo repetition) {
        random = new Random(20_261_122L + repetition.getCurrentRepetition());
        someDay = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
        timetable = RandomTimetable.around(random, someDay);
        fast = WorkingTime.of(timetable);
        slow = new MinuteByMinute(timetable);
    }

    @RepeatedTest(150)
    void measures_what_the_clock_on_the_wall_shows() {
        var from = someMoment();
        var to = from.plus(random.nextInt(15 * Slot.DAY), ChronoUnit.MINUTES);

        assertThat(fast.worked(from, to) / MINUTE).as("%s", timetable).isEqualTo(slow.worked(from, to));
    }

    @RepeatedTest(150)
    void adds_up_to_where_the_clock_on_the_wall_gets() {
        var from = someMoment();
        int minutes = 1 + random.nextInt(3000);

        var due = fast.after(from, minutes * MINUTE).orElseThrow();

        assertThat(due).as("%s from %s", timetable, from).isEqualTo(slow.after(from, minutes));
        assertThat(fast.worked(from, due)).isEqualTo(minutes * MINUTE);
        assertThat(slow.works(due.minus(1, ChronoUnit.MINUTES)))
                .as("%s is working time", due)
                .isTrue();
    }

    @RepeatedTest(100)
    void a_day_is_used_up_at_its_close() {
        var from = someMoment();
        var to = from.plus(random.nextInt(20 * Slot.DAY), ChronoUnit.MINUTES);

        assertThat(Unit.WORKING_DAYS.passed(fast, from, to))
                .as("%s from %s to %s", timetable, from, to)
                .isEqualTo(slow.days(from, to));
    }

    @RepeatedTest(100)
    void whatever_is_counted_adding_is_the_inverse_of_measuring() {
        var from = someMoment().plus(random.nextInt(60_000_000), ChronoUnit.MICROS);
        for (var unit : Unit.values()) {
            long amount = new Allowance(1 + random.nextInt(unit.days() ? 30 : 5000), unit).total();

            var due = unit.after(fast, from, amount).orElseThrow();

            assertThat(unit.passed(fast, from, due))
                    .as("%s of %s", unit, timetable)
                    .isEqualTo(amount);
            assertThat(unit.passed(fast, from, due.minus(1, ChronoUnit.MICROS)))
                    .as("a moment before, it is not yet used up")
                    .isLessThan(amount);
        }
    }

    private Instant someMoment() {
        return someDay.atStartOfDay().plusMinutes(random.nextInt(10 * Slot.DAY)).toInstant(ZoneOffset.UTC);
    }
}
