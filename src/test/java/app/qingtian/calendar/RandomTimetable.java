package app.qingtian.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Timetables nobody would think of: split shifts, nights, makeup days, short days, zones that change their clocks. */
public record RandomTimetable(RandomGenerator random) {

    private static final List<String> ZONES = List.of(
            "Asia/Shanghai",
            "Europe/London",
            "America/New_York",
            "Australia/Lord_Howe",
            "Africa/Cairo",
            "Asia/Kathmandu");

    /** Clocks change at night: hours that begin or end while they do are looked at by examples. */
    private static final int AFTER_CLOCK_CHANGES = 5 * 60;

    public static Timetable around(RandomGenerator random, LocalDate date) {
        return new RandomTimetable(random).around(date);
    }

    private Timetable around(LocalDate date) {
        while (true) {
            var timetable = new Timetable(
                    ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))), week(), days(date), new TreeSet<>());
            if (timetable.flaw(WorkingTime.FIRST).isEmpty()) {
                return timetable;
            }
        }
    }

    private Map<DayOfWeek, List<Slot>> week() {
        var week = new EnumMap<DayOfWeek, List<Slot>>(DayOfWeek.class);
        var usual = shifts();
        for (var day : DayOfWeek.values()) {
            week.put(day, random.nextInt(4) == 0 ? slots() : usual);
        }
        return week;
    }

    private TreeMap<LocalDate, SpecialDay> days(LocalDate around) {
        var days = new TreeMap<LocalDate, SpecialDay>();
        for (int i = random.nextInt(12); i > 0; i--) {
            var date = around.plusDays(random.nextInt(40) - 5L);
            days.put(
                    date,
                    switch (random.nextInt(3)) {
                        case 0 -> SpecialDay.free("holiday");
                        case 1 -> SpecialDay.worked("worked instead");
                        default -> new SpecialDay("short", true, slots());
                    });
        }
        return days;
    }

    private List<Slot> slots() {
        return switch (random.nextInt(6)) {
            case 0 -> List.of();
            case 1 -> List.of(new Slot(0, Slot.DAY));
            case 2 -> List.of(new Slot(22 * 60, 30 * 60));
            default -> shifts();
        };
    }

    private List<Slot> shifts() {
        var bounds = Stream.generate(() -> AFTER_CLOCK_CHANGES + random.nextInt(Slot.DAY - AFTER_CLOCK_CHANGES))
                .distinct()
                .limit(2L + 2 * random.nextInt(3))
                .sorted()
                .toList();
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < bounds.size(); i += 2) {
            slots.add(new Slot(bounds.get(i), bounds.get(i + 1)));
        }
        return slots;
    }
}
