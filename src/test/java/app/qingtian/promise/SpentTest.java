package app.qingtian.promise;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.calendar.Slot;
import app.qingtian.calendar.Timetable;
import app.qingtian.calendar.WorkingTime;
import app.qingtian.complaint.Channel;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Timeline;
import app.qingtian.promise.Spent.Whose;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A Monday and a Tuesday in Shanghai, worked from nine to five. Hours are told, because nothing here takes less. */
class SpentTest {

    private static final long CARE = 10;
    private static final long DEPOT = 20;
    private static final long SHOP = 30;
    private static final WorkingTime NINE_TO_FIVE = nineToFive();

    private final List<Timeline.Line> story = new ArrayList<>();

    @Test
    void whatNobodyElseHadIsOurs() {
        lodged(9);

        assertThat(hours(17)).containsOnly(Map.entry("OURS 10", 8L));
    }

    @Test
    void aDepartmentHasTheTimeWhileItsQuestionIsOpen() {
        lodged(9);
        referred(10, 1, DEPOT);
        at(14, new ComplaintEvent.ReferralAnswered(1, DEPOT, "已核实"));

        assertThat(hours(17)).containsOnly(Map.entry("OURS 10", 4L), Map.entry("ASKED 20", 4L));
    }

    @Test
    void twoAtATimeEachHaveAllOfItAndWeHaveOnlyTheRest() {
        lodged(9);
        referred(10, 1, DEPOT);
        referred(11, 2, SHOP);
        at(13, new ComplaintEvent.ReferralReturned(1, DEPOT, "不归我们"));
        at(15, new ComplaintEvent.ReferralAnswered(2, SHOP, "好"));

        assertThat(hours(17))
                .containsOnly(Map.entry("OURS 10", 3L), Map.entry("ASKED 20", 3L), Map.entry("ASKED 30", 4L));
        assertThat(spent(17).micros()).as("no hour is counted twice in all").isEqualTo(8 * 3_600_000_000L);
    }

    @Test
    void askingOneDepartmentTwiceDoesNotDoubleItsTime() {
        lodged(9);
        referred(9, 1, DEPOT);
        referred(11, 2, DEPOT);
        at(12, new ComplaintEvent.ReferralReturned(1, DEPOT, "见另一单"));

        assertThat(hours(17)).containsOnly(Map.entry("ASKED 20", 8L));
    }

    @Test
    void restingGoesBeforeEverybody() {
        lodged(9);
        referred(10, 1, DEPOT);
        at(11, new ComplaintEvent.Paused(1, "CUSTOMER", "等发票", null));
        at(13, new ComplaintEvent.Resumed(1, List.of()));
        at(15, new ComplaintEvent.ReferralAnswered(1, DEPOT, "好"));

        assertThat(hours(17))
                .containsOnly(Map.entry("OURS 10", 3L), Map.entry("ASKED 20", 3L), Map.entry("RESTED CUSTOMER", 2L));
    }

    @Test
    void aDecisionEndsTheRestAndASettlementTheTime() {
        lodged(9);
        at(10, new ComplaintEvent.Paused(1, "INSPECTION", "送检", null));
        at(12, new ComplaintEvent.Decided(1, 0, "换新", "属实", "可再联系"));
        at(14, new ComplaintEvent.Settled(false, null));

        assertThat(hours(17)).containsOnly(Map.entry("OURS 10", 3L), Map.entry("RESTED INSPECTION", 2L));
        assertThat(spent(17).until()).isEqualTo(hour(14));
    }

    @Test
    void whatIsOursBelongsToTheDepartmentOfWhoeverOwnsIt() {
        lodged(9);
        at(12, new ComplaintEvent.Accepted(1, SHOP, hour(16), null));
        at(15, new ComplaintEvent.TakenOver(1, 2, DEPOT, "说明"));

        assertThat(hours(17))
                .containsOnly(Map.entry("OURS 10", 3L), Map.entry("OURS 30", 3L), Map.entry("OURS 20", 2L));
    }

    @Test
    void theNightAfterAndTheTimeBetweenTwoRoundsAreNobodys() {
        lodged(9);
        at(11, new ComplaintEvent.Settled(false, null));
        at(24 + 9, new ComplaintEvent.Reopened(2, app.qingtian.complaint.Stage.CLOSED, null));

        assertThat(hours(24 + 12)).containsOnly(Map.entry("OURS 10", 5L));
    }

    @Test
    void whatWasReceivedBeforeItWasWrittenDownCountsFromReceipt() {
        story.add(line(15, lodging(9)));

        assertThat(hours(17)).containsOnly(Map.entry("OURS 10", 8L));
    }

    private void lodged(int hour) {
        story.add(line(hour, lodging(hour)));
    }

    private static ComplaintEvent lodging(int received) {
        return new ComplaintEvent.Lodged(
                Kind.COMPLAINT, Channel.WEB, hour(received), 1, List.of(), null, null, null, null, null);
    }

    private void referred(int hour, long id, long department) {
        at(hour, new ComplaintEvent.Referred(id, department, "请核实"));
    }

    private void at(int hour, ComplaintEvent event) {
        story.add(line(hour, event));
    }

    private Timeline.Line line(int hour, ComplaintEvent event) {
        return new Timeline.Line(story.size() + 1, 1, hour(hour), "PERSON", "阿晴", event);
    }

    private Spent spent(int now) {
        return Spent.of(story, CARE, NINE_TO_FIVE, hour(now));
    }

    private Map<String, Long> hours(int now) {
        var hours = new TreeMap<String, Long>();
        spent(now)
                .shares()
                .forEach(it -> hours.put(it.holder().whose() + " " + name(it.holder()), it.micros() / 3_600_000_000L));
        return hours;
    }

    private static @Nullable Object name(Spent.Holder holder) {
        return holder.whose() == Whose.RESTED ? holder.reason() : holder.departmentId();
    }

    private static Instant hour(int hours) {
        return Instant.parse("2026-11-22T16:00:00Z").plusSeconds(hours * 3600L);
    }

    private static WorkingTime nineToFive() {
        var day = List.of(new Slot(9 * 60, 17 * 60));
        return WorkingTime.of(new Timetable(
                ZoneId.of("Asia/Shanghai"),
                Map.of(DayOfWeek.MONDAY, day, DayOfWeek.TUESDAY, day),
                new TreeMap<>(),
                new TreeSet<>()));
    }
}
