package app.qingtian.promise;

import app.qingtian.calendar.Allowance;
import app.qingtian.calendar.Counting;
import app.qingtian.calendar.Unit;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** How much time a regime gives one kind of promise, and from when days are counted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Grant(
        int amount,
        Unit unit,
        @Nullable Boolean firstDayCounts,
        @Nullable LocalTime cutOff) {

    Allowance allowance() {
        return new Allowance(amount, unit);
    }

    Counting counting() {
        return new Counting(Boolean.TRUE.equals(firstDayCounts), cutOff);
    }
}
