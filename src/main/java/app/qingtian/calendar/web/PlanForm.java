package app.qingtian.calendar.web;

import app.qingtian.calendar.Calendars;
import app.qingtian.calendar.Plan;
import app.qingtian.calendar.Slot;
import app.qingtian.kernel.web.Limit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A calendar as it is sent, by page and API alike; the key only where a calendar is opened. */
record PlanForm(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "{qingtian.CalendarKey.message}") @Nullable String key,

        @NotBlank @Limit(60) @Nullable String zh,
        @NotBlank @Limit(60) @Nullable String en,
        @NotNull @Nullable ZoneId zone,
        @Limit(40) @Nullable String holidays,
        @Hours @Limit(200) @Nullable String monday,
        @Hours @Limit(200) @Nullable String tuesday,
        @Hours @Limit(200) @Nullable String wednesday,
        @Hours @Limit(200) @Nullable String thursday,
        @Hours @Limit(200) @Nullable String friday,
        @Hours @Limit(200) @Nullable String saturday,
        @Hours @Limit(200) @Nullable String sunday,
        @OwnDays @Limit(40_000) @Nullable String days,
        @NotBlank @Limit(500) @Nullable String reason) {

    Calendars.Name name(String asKey) {
        return new Calendars.Name(asKey, said(zh), said(en));
    }

    Plan plan() {
        var week = new EnumMap<DayOfWeek, List<Slot>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, Hours.Check.read(on(day)).orElse(List.of()));
        }
        return new Plan(zone == null ? ZoneId.of("UTC") : zone, holidays, week, OwnDays.Check.read(days));
    }

    String why() {
        return said(reason);
    }

    private @Nullable String on(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> monday;
            case TUESDAY -> tuesday;
            case WEDNESDAY -> wednesday;
            case THURSDAY -> thursday;
            case FRIDAY -> friday;
            case SATURDAY -> saturday;
            case SUNDAY -> sunday;
        };
    }

    /** Blank only before validation. */
    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
