package app.qingtian.calendar;

import java.util.List;

/**
 * A date that is not like its weekday: free, worked instead of another day (调休), or with hours of its own. A worked day without
 * hours of its own has those of an ordinary working day.
 */
public record SpecialDay(String name, boolean worked, List<Slot> hours) {

    public static SpecialDay free(String name) {
        return new SpecialDay(name, false, List.of());
    }

    public static SpecialDay worked(String name) {
        return new SpecialDay(name, true, List.of());
    }

    public SpecialDay {
        hours = hours.stream().sorted().toList();
        if (!worked && !hours.isEmpty()) {
            throw new IllegalArgumentException("a free day has no hours: " + name);
        }
    }
}
