package app.qingtian.calendar;

import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.Term;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that has to be known to count working time: the zone, the hours of each weekday, the dates that are different, and the years
 * whose public holidays are known. A year that is not among them is counted by its weekdays, and whoever asks is told.
 */
public record Timetable(
        ZoneId zone, Map<DayOfWeek, List<Slot>> week, SortedMap<LocalDate, SpecialDay> days, SortedSet<Integer> years) {

    public Timetable {
        var sorted = new EnumMap<DayOfWeek, List<Slot>>(DayOfWeek.class);
        week.forEach((day, slots) -> sorted.put(day, slots.stream().sorted().toList()));
        week = sorted;
        days = new TreeMap<>(days);
        years = new TreeSet<>(years);
    }

    /** The working hours that begin on this date, in order. */
    public List<Slot> on(LocalDate date) {
        var special = days.get(date);
        if (special == null) {
            return on(date.getDayOfWeek());
        }
        return special.worked() && special.hours().isEmpty() ? ordinary() : special.hours();
    }

    private List<Slot> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /** The hours of a day worked instead of another: those of the week's first working day. */
    private List<Slot> ordinary() {
        for (var day : DayOfWeek.values()) {
            if (!on(day).isEmpty()) {
                return on(day);
            }
        }
        return List.of();
    }

    /** Why nobody can count with it from a day on: not a minute of work is left, or hours overlap, also over midnight. */
    public Optional<Refusal> flaw(LocalDate today) {
        var left = days.subMap(today, WorkingTime.LAST.plusDays(1)).values();
        if (ordinary().isEmpty() && left.stream().allMatch(day -> day.hours().isEmpty())) {
            return Optional.of(new Refusal("calendar_without_work", 422, List.of()));
        }
        for (var day : DayOfWeek.values()) {
            if (overlap(on(day.minus(1)), on(day))) {
                return Optional.of(overlap(new Term("weekday." + day.getValue())));
            }
        }
        return days.keySet().stream()
                .filter(date -> overlap(on(date.minusDays(1)), on(date)) || overlap(on(date), on(date.plusDays(1))))
                .findFirst()
                .map(Timetable::overlap);
    }

    private static Refusal overlap(Object day) {
        return new Refusal("slots_overlap", 422, List.of(day));
    }

    private static boolean overlap(List<Slot> before, List<Slot> today) {
        @Nullable Integer end = before.isEmpty() ? null : before.getLast().to() - Slot.DAY;
        for (var slot : today) {
            if (end != null && slot.from() < end) {
                return true;
            }
            end = slot.to();
        }
        return false;
    }
}
