package app.qingtian.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The slow and simple way to count working time, which anybody believes: look at the clock on the wall every minute. */
record MinuteByMinute(Timetable timetable) {

    long worked(Instant from, Instant to) {
        long worked = 0;
        for (var at = from; at.isBefore(to); at = at.plus(1, ChronoUnit.MINUTES)) {
            worked += works(at) ? 1 : 0;
        }
        return worked;
    }

    Instant after(Instant from, long minutes) {
        var at = from;
        for (long left = minutes; left > 0; at = at.plus(1, ChronoUnit.MINUTES)) {
            left -= works(at) ? 1 : 0;
        }
        return at;
    }

    /** The working days, by their dates, that are over at or before this moment and were not at that one. */
    long days(Instant from, Instant to) {
        var zone = timetable.zone();
        return from.atZone(zone)
                .toLocalDate()
                .minusDays(1)
                .datesUntil(to.atZone(zone).toLocalDate().plusDays(1))
                .filter(day -> isOver(day, to) && !isOver(day, from))
                .count();
    }

    /** A working day is over when no minute of it is left on its own date. */
    private boolean isOver(LocalDate day, Instant at) {
        var local = at.atZone(timetable.zone()).toLocalDateTime();
        return timetable.on(day).stream().mapToInt(slot -> Math.min(slot.to(), Slot.DAY)).max().stream()
                .anyMatch(end -> !local.isBefore(endOf(day, end)));
    }

    private static LocalDateTime endOf(LocalDate day, int minutes) {
        return minutes == Slot.DAY
                ? day.atTime(WorkingTime.END_OF_DAY)
                : day.atStartOfDay().plusMinutes(minutes);
    }

    boolean works(Instant at) {
        var local = at.atZone(timetable.zone());
        int minute = local.getHour() * 60 + local.getMinute();
        return within(timetable.on(local.toLocalDate()), minute)
                || within(timetable.on(local.toLocalDate().minusDays(1)), minute + Slot.DAY);
    }

    private static boolean within(List<Slot> slots, int minute) {
        return slots.stream().anyMatch(slot -> slot.from() <= minute && minute < slot.to());
    }
}
