package app.qingtian.promise.web;

import app.qingtian.calendar.Unit;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.web.Desk;
import app.qingtian.promise.Countdown;
import app.qingtian.promise.Promise;
import app.qingtian.promise.PromiseKind;
import app.qingtian.promise.Promises;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much time each promise had, has used and has left, and when it rested and why. */
@RestController
@Tag(name = "complaints")
class ClockController {

    private final Promises promises;
    private final Desk desk;
    private final Clock clock;

    ClockController(Promises promises, Desk desk, Clock clock) {
        this.promises = promises;
        this.desk = desk;
        this.clock = clock;
    }

    /** One clock; amounts in minutes or days, as {@code unit} says. While it rests there is no {@code dueAt}. */
    record ClockLine(
            long promiseId,
            PromiseKind kind,
            Unit unit,
            int given,
            long used,
            long left,
            boolean rests,
            @Nullable String why,
            @Nullable Instant dueAt,
            List<Stretch> stretches) {}

    /** From when to when it ran or rested, why, and by which edition of the calendar. */
    record Stretch(
            Instant from,
            @Nullable Instant until,
            boolean runs,
            @Nullable String why,
            long edition,
            long used) {}

    @GetMapping("/api/v1/complaints/{number}/clocks")
    @Operation(
            operationId = "listClocks",
            summary = "The time of every promise that still runs: used, left, paused and why")
    List<ClockLine> all(Caller.Staff caller) {
        var complaint = desk.find(caller);
        var countdowns = promises.countdowns(complaint);
        var now = clock.instant();
        return promises.of(complaint).ask().stream()
                .filter(promise -> countdowns.containsKey(promise.id()))
                .map(promise -> line(promise, countdowns.get(promise.id()), now))
                .toList();
    }

    private static ClockLine line(Promise promise, @Nullable Countdown countdown, Instant now) {
        if (countdown == null) {
            throw new IllegalStateException("promise " + promise.id() + " has no time");
        }
        var allowance = countdown.allowance();
        long used = Math.min(allowance.total(), countdown.used(now))
                / allowance.unit().one();
        return new ClockLine(
                promise.id(),
                promise.kind(),
                allowance.unit(),
                allowance.amount(),
                used,
                allowance.amount() - used,
                promise.rests(),
                countdown.why(),
                countdown.dueAt().orElse(null),
                countdown.stretches(now).stream()
                        .map(it -> stretch(it, allowance.unit().one()))
                        .toList());
    }

    private static Stretch stretch(Countdown.Stretch it, long one) {
        var turn = it.turn();
        return new Stretch(
                turn.at(), it.until(), turn.runs(), turn.why(), turn.edition().id(), it.used() / one);
    }
}
