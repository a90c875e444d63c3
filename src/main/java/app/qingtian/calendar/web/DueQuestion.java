package app.qingtian.calendar.web;

import app.qingtian.calendar.Allowance;
import app.qingtian.calendar.Counting;
import app.qingtian.calendar.Unit;
import app.qingtian.kernel.web.Plausible;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** So many working days, or so many working minutes, after a moment; {@code cutOff} as {@code 16:00}. */
public record DueQuestion(
        @NotNull @Plausible @Nullable Instant from,
        @Min(1) @Max(Allowance.MOST_DAYS) @Nullable Integer days,
        @Min(1) @Max(Allowance.MOST_MINUTES) @Nullable Integer minutes,
        @Nullable Boolean firstDayCounts,

        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime cutOff) {

    @AssertTrue(message = "{qingtian.DueQuestion.message}") boolean isEitherDaysOrMinutes() {
        return (days == null) != (minutes == null);
    }

    /** Nothing was asked yet. */
    boolean blank() {
        return from == null && days == null && minutes == null;
    }

    Allowance allowance() {
        return minutes == null
                ? new Allowance(days == null ? 1 : days, Unit.WORKING_DAYS)
                : new Allowance(minutes, Unit.WORKING_MINUTES);
    }

    Counting counting() {
        return new Counting(Boolean.TRUE.equals(firstDayCounts), cutOff);
    }
}
