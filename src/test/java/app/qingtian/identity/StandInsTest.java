package app.qingtian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandInsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final long LIN = 1;
    private static final long EMMA = 2;
    private static final long OWEN = 3;

    @Test
    void whoeverIsThereActsForThemselves() {
        assertThat(standIns(away(LIN, EMMA, 5, 9)).actingFor(LIN, day(1))).contains(LIN);
        assertThat(standIns(away(LIN, EMMA, 0, 5)).actingFor(LIN, day(5)))
                .as("back at the moment it ends")
                .contains(LIN);
    }

    @Test
    void theDeputyActsAndTheDeputysDeputyToo() {
        var both = standIns(away(LIN, EMMA, 0, 5), away(EMMA, OWEN, 2, 3));

        assertThat(both.actingFor(LIN, day(1))).contains(EMMA);
        assertThat(both.actingFor(LIN, day(2))).contains(OWEN);
    }

    @Test
    void withoutADeputyOrWithOneWhoLeftNobodyActs() {
        assertThat(standIns(away(LIN, null, 0, 5)).actingFor(LIN, day(1))).isEmpty();
        assertThat(new StandIns(List.of(away(LIN, EMMA, 0, 5)), Set.of(EMMA)).actingFor(LIN, day(1)))
                .isEmpty();
    }

    @Test
    void aCircleThatHappensAllTheSameEnds() {
        var circle = standIns(away(LIN, EMMA, 0, 5), away(EMMA, LIN, 0, 5));

        assertThat(circle.actingFor(LIN, day(1))).isEmpty();
    }

    @Test
    void aChainIsFollowedFiveTimesAndNoFurther() {
        var people = LongStream.rangeClosed(1, 7)
                .mapToObj(it -> away(it, it + 1, 0, 5))
                .toArray(Absence[]::new);

        assertThat(standIns(Arrays.copyOf(people, 5)).actingFor(1, day(1))).contains(6L);
        assertThat(standIns(people).actingFor(1, day(1))).isEmpty();
    }

    @Test
    void aCircleIsSeenOnlyWhereTheTimesMeet() {
        var emma = standIns(away(EMMA, LIN, 0, 5));

        assertThat(emma.closesCircle(away(LIN, EMMA, 4, 8))).isTrue();
        assertThat(emma.closesCircle(away(LIN, EMMA, 5, 8))).isFalse();
        assertThat(emma.closesCircle(away(LIN, OWEN, 0, 5))).isFalse();
        assertThat(emma.closesCircle(away(LIN, null, 0, 5))).isFalse();
    }

    @Test
    void aCircleOfThreeNeedsAMomentAtWhichAllAreAway() {
        var all = standIns(away(EMMA, OWEN, 0, 5), away(OWEN, LIN, 4, 8));
        var never = standIns(away(EMMA, OWEN, 0, 3), away(OWEN, LIN, 4, 8));

        assertThat(all.closesCircle(away(LIN, EMMA, 0, 8))).isTrue();
        assertThat(never.closesCircle(away(LIN, EMMA, 0, 8))).isFalse();
    }

    @Test
    void whatIsWrongWithAnAbsenceIsSaid() {
        assertThat(away(LIN, EMMA, 5, 5).flaw(MONDAY)).map(Refusal::reason).contains("absence_backwards");
        assertThat(away(LIN, EMMA, -5, -1).flaw(MONDAY)).map(Refusal::reason).contains("absence_over");
        assertThat(away(LIN, EMMA, 0, 367).flaw(MONDAY)).map(Refusal::reason).contains("absence_too_long");
        assertThat(away(LIN, LIN, 0, 5).flaw(MONDAY)).map(Refusal::reason).contains("deputy_oneself");
        assertThat(away(LIN, EMMA, 0, 366).flaw(MONDAY)).isEmpty();
    }

    @Test
    void whoIsMissingWhereIsToldInTheOrderOfTheDepartments() {
        var departments = List.of(
                new Department(1, "care", "客服", "Care", LIN, EMMA, true, null),
                new Department(2, "depot", "仓储", "Depot", OWEN, EMMA, false, null),
                new Department(3, "shop", "门店", "Shop", null, null, false, null));
        var standIns = new StandIns(List.of(away(LIN, null, 0, 5), away(EMMA, OWEN, 0, 5)), Set.of(OWEN));

        assertThat(Gap.of(departments, standIns, day(1)))
                .extracting(gap -> gap.department().key() + " " + gap.what())
                .containsExactly("care LIAISON_AWAY", "depot LIAISON_LEFT", "shop NO_LIAISON", "shop NO_OVERSEER");
    }

    private static StandIns standIns(Absence... absences) {
        return new StandIns(List.of(absences), Set.of());
    }

    private static Absence away(long person, @Nullable Long deputy, int from, int until) {
        return new Absence(1, person, deputy, day(from), day(until));
    }

    private static Instant day(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }
}
