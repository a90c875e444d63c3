package app.qingtian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Examples that somebody could be asked about: the Spring Festival, lunch, nights, clock changes. */
class WorkingTimeTest {

    private static final List<Slot> OFFICE = slots("09:00-12:00", "13:30-17:30");

    @Test
    void seven_working_days_before_the_spring_festival_end_on_a_saturday_that_is_worked() {
        var reckoning = Reckoning.of(
                        china(), at("2026-02-12T10:00+08:00"), days(7, Unit.WORKING_DAYS), Counting.DAY_AFTER)
                .orElseThrow();

        assertThat(reckoning.dueAt()).isEqualTo(at("2026-02-28T17:30+08:00"));
        assertThat(reckoning.steps())
                .extracting(Reckoning.Step::from, Reckoning.Step::what, Reckoning.Step::counted, Reckoning.Step::total)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(day(14), Reckoning.What.MAKE_UP, 1L, 2L),
                        org.assertj.core.groups.Tuple.tuple(day(15), Reckoning.What.HOLIDAY, 0L, 2L),
                        org.assertj.core.groups.Tuple.tuple(day(24), Reckoning.What.WORKDAY, 4L, 6L),
                        org.assertj.core.groups.Tuple.tuple(day(28), Reckoning.What.MAKE_UP, 1L, 7L));
        assertThat(reckoning.unknownYears()).isEmpty();
    }

    @Test
    void the_lunch_break_is_nobodys_time() {
        var due = china().time().after(at("2026-03-02T11:00+08:00"), minutes(120));

        assertThat(due).contains(at("2026-03-02T14:30+08:00"));
    }

    @Test
    void an_evening_complaint_begins_to_count_in_the_morning() {
        assertThat(china().time().after(at("2026-03-02T21:00+08:00"), minutes(60)))
                .contains(at("2026-03-03T10:00+08:00"));
    }

    @Test
    void a_night_on_duty_belongs_to_the_day_on_which_it_begins() {
        var nights = edition(ZoneId.of("Asia/Shanghai"), Map.of(DayOfWeek.FRIDAY, slots("22:00-06:00")), Map.of());

        assertThat(nights.time().after(at("2026-03-06T23:00+08:00"), minutes(7 * 60)))
                .contains(at("2026-03-07T06:00+08:00"));
        assertThat(Unit.WORKING_DAYS.after(nights.time(), at("2026-03-06T12:00+08:00"), 1))
                .contains(at("2026-03-06T23:59:59+08:00"));
    }

    @Test
    void round_the_clock_a_day_has_as_many_hours_as_the_clocks_give_it() {
        var always = edition(ZoneId.of("Europe/London"), everyDay(slots("00:00-24:00")), Map.of());

        assertThat(always.time().worked(at("2026-03-29T00:00Z"), at("2026-03-29T23:00Z")))
                .as("23 hours on the day that lost one")
                .isEqualTo(minutes(23 * 60));
        assertThat(Duration.between(
                        at("2026-10-24T23:00Z"),
                        always.time()
                                .after(at("2026-10-24T23:00Z"), minutes(25 * 60))
                                .orElseThrow()))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void hours_that_a_clock_change_skips_are_not_worked_and_those_it_repeats_are_worked_once() {
        var london = ZoneId.of("Europe/London");
        var night = edition(london, everyDay(slots("01:15-01:45")), Map.of());

        assertThat(night.time().worked(at("2026-03-29T00:00Z"), at("2026-03-30T00:00Z")))
                .isZero();
        assertThat(night.time().worked(at("2026-10-25T00:00Z"), at("2026-10-26T00:00Z")))
                .isEqualTo(minutes(30));
    }

    @Test
    void after_the_cut_off_hour_it_came_on_the_next_working_day() {
        var until4 = new Counting(false, LocalTime.of(16, 0));

        assertThat(due("2026-03-05T15:59+08:00", 1, until4)).isEqualTo(at("2026-03-06T17:30+08:00"));
        assertThat(due("2026-03-05T16:00+08:00", 1, until4)).isEqualTo(at("2026-03-09T17:30+08:00"));
        assertThat(due("2026-03-07T10:00+08:00", 1, until4))
                .as("a Saturday counts as the Monday")
                .isEqualTo(at("2026-03-10T17:30+08:00"));
        assertThat(due("2026-03-07T10:00+08:00", 1, Counting.DAY_AFTER)).isEqualTo(at("2026-03-09T17:30+08:00"));
    }

    @Test
    void a_day_that_counts_itself_is_over_the_same_evening() {
        assertThat(due("2026-03-05T15:59+08:00", 1, new Counting(true, null))).isEqualTo(at("2026-03-05T17:30+08:00"));
        assertThat(due("2026-03-05T19:00+08:00", 1, new Counting(true, null))).isEqualTo(at("2026-03-06T17:30+08:00"));
    }

    @Test
    void days_on_the_wall_end_with_the_date() {
        assertThat(Reckoning.of(china(), at("2026-02-12T10:00+08:00"), days(15, Unit.DAYS), Counting.DAY_AFTER)
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(at("2026-02-27T23:59:59+08:00"));
    }

    @Test
    void a_year_that_nobody_told_us_of_is_named() {
        var reckoning = Reckoning.of(
                        china(), at("2026-12-30T10:00+08:00"), days(5, Unit.WORKING_DAYS), Counting.DAY_AFTER)
                .orElseThrow();

        assertThat(reckoning.unknownYears()).containsExactly(2027);
    }

    @Test
    void no_question_runs_away() {
        var once = edition(
                ZoneId.of("Asia/Shanghai"),
                Map.of(),
                Map.of(LocalDate.of(2026, 5, 5), new SpecialDay("one hour", true, slots("09:00-10:00"))));

        assertThat(once.time().after(at("2026-01-01T00:00Z"), minutes(61))).isEmpty();
        assertThat(Reckoning.of(once, at("2026-01-01T00:00Z"), days(2, Unit.WORKING_DAYS), Counting.DAY_AFTER))
                .isEmpty();
        assertThat(once.time().worked(Instant.MIN.plusSeconds(1_000_000), at("2026-01-01T00:00Z")))
                .isZero();
    }

    @Test
    void hours_that_overlap_and_weeks_without_work_are_named() {
        var zone = ZoneId.of("Asia/Shanghai");

        assertThat(new Timetable(zone, Map.of(), new TreeMap<>(), new TreeSet<>()).flaw(LocalDate.of(2026, 1, 1)))
                .hasValueSatisfying(it -> assertThat(it.reason()).isEqualTo("calendar_without_work"));
        assertThat(new Timetable(
                                zone,
                                Map.of(DayOfWeek.MONDAY, slots("09:00-12:00", "11:00-13:00")),
                                new TreeMap<>(),
                                new TreeSet<>())
                        .flaw(LocalDate.of(2026, 1, 1)))
                .hasValueSatisfying(it -> assertThat(it.reason()).isEqualTo("slots_overlap"));
        assertThat(new Timetable(
                                zone,
                                Map.of(DayOfWeek.SUNDAY, slots("22:00-06:00"), DayOfWeek.MONDAY, slots("05:00-12:00")),
                                new TreeMap<>(),
                                new TreeSet<>())
                        .flaw(LocalDate.of(2026, 1, 1)))
                .as("the night before is not over yet")
                .isPresent();
    }

    private static Instant due(String received, int days, Counting counting) {
        return Reckoning.of(china(), at(received), days(days, Unit.WORKING_DAYS), counting)
                .orElseThrow()
                .dueAt();
    }

    private static Edition china() {
        var days = new TreeMap<LocalDate, SpecialDay>();
        days.put(day(14), SpecialDay.worked("春节"));
        for (int date = 15; date <= 23; date++) {
            days.put(day(date), SpecialDay.free("春节"));
        }
        days.put(day(28), SpecialDay.worked("春节"));
        var week = everyDay(OFFICE);
        week.remove(DayOfWeek.SATURDAY);
        week.remove(DayOfWeek.SUNDAY);
        return edition(ZoneId.of("Asia/Shanghai"), week, days);
    }

    private static Edition edition(ZoneId zone, Map<DayOfWeek, List<Slot>> week, Map<LocalDate, SpecialDay> days) {
        return new Edition(1, new Timetable(zone, week, new TreeMap<>(days), new TreeSet<>(List.of(2026))));
    }

    private static Map<DayOfWeek, List<Slot>> everyDay(List<Slot> slots) {
        var week = new EnumMap<DayOfWeek, List<Slot>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, slots);
        }
        return week;
    }

    private static List<Slot> slots(String... texts) {
        return java.util.Arrays.stream(texts)
                .map(text -> Slot.read(text).orElseThrow())
                .toList();
    }

    private static LocalDate day(int ofFebruary) {
        return LocalDate.of(2026, 2, ofFebruary);
    }

    private static Allowance days(int amount, Unit unit) {
        return new Allowance(amount, unit);
    }

    private static long minutes(int minutes) {
        return minutes * Unit.WORKING_MINUTES.one();
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
