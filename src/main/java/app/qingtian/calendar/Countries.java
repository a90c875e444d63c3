package app.qingtian.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Public holidays of other countries, computed by Jollyday: by law and astronomy, without announcements and make-up days. */
@Component
class Countries {

    private static final int YEARS_BACK = 3;
    private static final int YEARS_AHEAD = 10;

    /** Loaded when somebody asks, which at most companies is never. */
    SortedSet<String> keys() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .filter(code -> code.matches("[a-z]{2}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** From three years ago to ten years ahead. */
    PublicDays days(String country, int thisYear) {
        var manager = HolidayManager.getInstance(ManagerParameters.create(country));
        var days = new TreeMap<LocalDate, SpecialDay>();
        var years = new TreeSet<Integer>();
        for (int year = thisYear - YEARS_BACK; year <= thisYear + YEARS_AHEAD; year++) {
            years.add(year);
            manager.getHolidays(Year.of(year)).stream()
                    .sorted()
                    .forEach(holiday -> days.putIfAbsent(holiday.getDate(), SpecialDay.free(name(holiday))));
        }
        return new PublicDays(days, years);
    }

    private static String name(Holiday holiday) {
        return holiday.getDescription(Locale.ENGLISH);
    }
}
