package app.qingtian.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.calendar.Slot;
import app.qingtian.calendar.Timetable;
import app.qingtian.calendar.WorkingTime;
import app.qingtian.escalation.Ladder.Climber;
import app.qingtian.escalation.Ladder.Step;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nine to five in Shanghai; Friday 16:00 to Monday 12:00 are four working hours. */
class LadderTest {

    private static final Instant FRIDAY = at("2026-11-20T16:00");
    private static final Instant MONDAY = at("2026-11-23T12:00");

    private final Ladder ladder = new Ladder(
            1,
            Map.of(
                    Post.OWNER, rung("75%"),
                    Post.OVERSEER, rung("0"),
                    Post.ABOVE, rung("+60"),
                    Post.EXECUTIVE, rung("+480")));

    @ParameterizedTest
    @CsvSource({
        "75%, 2026-11-23T11:00",
        "-60, 2026-11-23T11:00",
        "-100, 2026-11-23T10:20",
        "0, 2026-11-23T12:00",
        "+60, 2026-11-23T13:00",
        "+480, 2026-11-24T12:00"
    })
    void stepsAreCountedInWorkingTime(String rung, String expected) {
        assertThat(rung(rung).at(FRIDAY, MONDAY, time())).contains(at(expected));
    }

    @Test
    void aStepThatWouldLieBeforeThePromiseComesWhenItBegins() {
        assertThat(rung("-99999").at(FRIDAY, MONDAY, time()).orElseThrow()).isBetween(FRIDAY, FRIDAY.plusSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100%", "0%", "80", "+", "1h", "-123456", "８0%", "80 %"})
    void whatIsNoStepIsNotRead(String text) {
        assertThat(Rung.read(text).map(Rung::toString).orElse("nothing"))
                .isEqualTo(text.equals("80") ? "+80" : "nothing");
    }

    @Test
    void everyPostIsToldOnceAndWhoeverWasPassedOverIsNotToldLater() {
        assertThat(ladder.step(climber(0), FRIDAY)).isEqualTo(new Step.Wait(at("2026-11-23T11:00")));
        assertThat(ladder.step(climber(0), at("2026-11-23T11:00"))).isEqualTo(new Step.Tell(Post.OWNER));
        assertThat(ladder.step(climber(Post.OWNER.level()), at("2026-11-23T11:30")))
                .isEqualTo(new Step.Wait(MONDAY));
        assertThat(ladder.step(climber(0), at("2026-11-23T14:00")))
                .as("after a long stop only the highest is told")
                .isEqualTo(new Step.Tell(Post.ABOVE));
        assertThat(ladder.step(climber(Post.EXECUTIVE.level()), at("2027-01-01T12:00")))
                .isEqualTo(new Step.Done());
    }

    @Test
    void aPromiseThatWasExtendedClimbsOnFromWhereItWas() {
        var extended = new Climber(FRIDAY, at("2026-11-25T12:00"), time(), Post.OWNER.level());

        assertThat(ladder.step(extended, at("2026-11-23T14:00"))).isEqualTo(new Step.Wait(at("2026-11-25T12:00")));
    }

    @Test
    void theHigherUpTheLaterAndNeverWithoutAnOverseer() {
        assertThat(ladder.flaw()).isEmpty();
        assertThat(new Ladder(1, Map.of(Post.OWNER, rung("80%"))).flaw()).contains("ladder_without_overseer");
        assertThat(new Ladder(1, Map.of()).flaw()).contains("ladder_without_overseer");
        assertThat(new Ladder(1, Map.of(Post.OVERSEER, rung("0"), Post.ABOVE, rung("0"))).flaw())
                .contains("ladder_out_of_order");
        assertThat(new Ladder(1, Map.of(Post.OVERSEER, rung("0"), Post.ABOVE, rung("50%"))).flaw())
                .contains("ladder_out_of_order");
    }

    private static WorkingTime time() {
        var week = new EnumMap<DayOfWeek, List<Slot>>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> week.put(day, List.of(new Slot(540, 1020))));
        return WorkingTime.of(new Timetable(ZoneId.of("Asia/Shanghai"), week, new TreeMap<>(), new TreeSet<>()));
    }

    private static Climber climber(int level) {
        return new Climber(FRIDAY, MONDAY, time(), level);
    }

    private static Rung rung(String text) {
        return Rung.read(text).orElseThrow();
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }
}
