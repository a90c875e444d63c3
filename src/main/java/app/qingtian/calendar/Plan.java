package app.qingtian.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a calendar: its zone, the hours of each weekday, whose public holidays it keeps (a key of {@link Holidays},
 * none for nobody's), and days of its own, which go before the public ones.
 */
public record Plan(
        ZoneId zone,
        @Nullable String holidays,
        Map<DayOfWeek, List<Slot>> week,
        SortedMap<LocalDate, SpecialDay> days) {

    /** The plan with what is known of the holidays: all that is needed to count. */
    public Timetable with(PublicDays known) {
        var all = new TreeMap<>(known.days());
        all.putAll(days);
        return new Timetable(zone, week, all, known.years());
    }
}
