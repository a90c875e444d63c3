package app.qingtian.promise.web;

import app.qingtian.calendar.Allowance;
import app.qingtian.calendar.Unit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** So much of what, as it is sent; without an amount nothing of the kind is promised. */
record GrantForm(
        @Min(1) @Max(Allowance.MOST_MINUTES) @Nullable Integer amount,
        @Nullable Unit unit) {}
