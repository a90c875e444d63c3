package app.qingtian.promise;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.calendar.Allowance;
import app.qingtian.calendar.Edition;
import app.qingtian.calendar.RandomTimetable;
import app.qingtian.calendar.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Pauses and changed calendars, against a model that looks at every minute: is anybody waiting, and by which calendar is it worked? */
class CountdownPropertyTest {

    private static final int LONGEST = 60 * 24 * 60;

    private final Random random;
    private final Instant begin;
    private final Course course;

    CountdownPropertyTest(RepetitionInfo repetition) {
        random = new Random(20_261_122L + repetition.getCurrentRepetition());
        var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(600));
        begin = day.atStartOfDay().plusMinutes(random.nextInt(1440)).toInstant(ZoneOffset.UTC);
        course = new Course(begin, editions(day), rests());
    }

    @RepeatedTest(200)
    void minutesAreUsedWhileNobodyIsWaitedForByTheCalendarOfTheDay() {
        var allowance = new Allowance(1 + random.nextInt(4000), Unit.WORKING_MINUTES);

        var due = course.of(allowance).dueAt().orElse(null);

        assertThat(due).as("%s %s", allowance, course).isEqualTo(slowly(allowance.amount()));
    }

    @RepeatedTest(100)
    void whatIsUsedAndWhatIsLeftAreTheWhole() {
        for (var unit : Unit.values()) {
            var allowance = new Allowance(1 + random.nextInt(unit.days() ? 20 : 4000), unit);
            var countdown = course.of(allowance);
            var due = countdown.dueAt();
            if (due.isPresent()) {
                assertThat(countdown.used(due.get()))
                        .as("%s %s", allowance, course)
                        .isEqualTo(allowance.total());
                assertThat(countdown.used(due.get().minus(1, ChronoUnit.MICROS)))
                        .isLessThan(allowance.total());
                assertThat(course.rests()).as("not due while it rests").noneMatch(rest -> holdsInside(rest, due.get()));
            } else {
                assertThat(countdown.turns().getLast().runs()).isFalse();
            }
        }
    }

    /** At the very moment a pause begins, time may still have been used up. */
    private static boolean holdsInside(Course.Rest rest, Instant due) {
        return due.isAfter(rest.from()) && (rest.until() == null || due.isBefore(rest.until()));
    }

    private @Nullable Instant slowly(long minutes) {
        long left = minutes;
        var at = begin;
        for (int i = 0; i < LONGEST; i++) {
            var moment = at;
            boolean rests = course.rests().stream().anyMatch(rest -> rest.holds(moment));
            var time =
                    new TreeMap<>(course.editions()).floorEntry(at).getValue().time();
            at = at.plus(1, ChronoUnit.MINUTES);
            left -= !rests && time.worked(moment, at) > 0 ? 1 : 0;
            if (left == 0) {
                return at;
            }
        }
        return null;
    }

    private SortedMap<Instant, Edition> editions(LocalDate day) {
        var editions = new TreeMap<Instant, Edition>();
        editions.put(Instant.MIN, edition(day));
        for (int i = random.nextInt(3); i > 0; i--) {
            editions.put(begin.plus(random.nextInt(12 * 1440) - 1440L, ChronoUnit.MINUTES), edition(day));
        }
        return editions;
    }

    private Edition edition(LocalDate day) {
        return new Edition(random.nextLong(), RandomTimetable.around(random, day));
    }

    private List<Course.Rest> rests() {
        var rests = new ArrayList<Course.Rest>();
        var at = begin.minus(random.nextInt(600), ChronoUnit.MINUTES);
        for (int i = random.nextInt(4); i > 0; i--) {
            at = at.plus(1L + random.nextInt(3 * 1440), ChronoUnit.MINUTES);
            var until = at.plus(1L + random.nextInt(4 * 1440), ChronoUnit.MINUTES);
            rests.add(new Course.Rest(at, i == 1 && random.nextInt(4) == 0 ? null : until, "CUSTOMER"));
            at = until;
        }
        return rests;
    }
}
