package app.qingtian.calendar;

import java.util.Optional;
import java.util.regex.Pattern;

/** Working hours in minutes from midnight of the day they begin on; beyond 24 hours they go on into the next (a night on duty). */
public record Slot(int from, int to) implements Comparable<Slot> {

    static final int DAY = 24 * 60;

    private static final Pattern TEXT =
            Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)\\s*[-–~]\\s*([01]?\\d|2[0-4]):([0-5]\\d)");

    /** At least a minute, beginning on its own day, over within 24 hours. */
    public Slot {
        if (from < 0 || from >= DAY || to <= from || to > from + DAY) {
            throw new IllegalArgumentException("no working hours: " + from + " to " + to);
        }
    }

    /** Reads {@code 09:00-12:00}; an end that is not after the beginning means the next day, {@code 24:00} the end of this one. */
    public static Optional<Slot> read(String text) {
        var parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int from = minutes(parts.group(1), parts.group(2));
        int to = minutes(parts.group(3), parts.group(4));
        return to > DAY ? Optional.empty() : Optional.of(new Slot(from, to > from ? to : to + DAY));
    }

    private static int minutes(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }

    @Override
    public int compareTo(Slot other) {
        return Integer.compare(from, other.from);
    }

    /** As it is read. */
    @Override
    public String toString() {
        return clock(from) + "-" + clock(to > DAY ? to - DAY : to);
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
