package app.qingtian.calendar;

import app.qingtian.kernel.Outcome;
import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The dates of a paper while it is read; the first one told twice and differently is remembered. */
final class NoticeDays {

    /** More dates than these are not a year's notice. */
    static final int MOST = 200;

    private final TreeMap<LocalDate, SpecialDay> days = new TreeMap<>();
    private @Nullable LocalDate contradicted;

    void add(LocalDate date, SpecialDay day) {
        var before = days.putIfAbsent(date, day);
        if (before != null && before.worked() != day.worked() && contradicted == null) {
            contradicted = date;
        }
    }

    /** A year's notice may name days of its neighbours: New Year's Eve, for one. */
    Outcome<Notice> notice(int year, String citation) {
        if (contradicted != null) {
            return NoticeReading.wrong("holiday_contradicted", contradicted);
        }
        if (days.isEmpty()) {
            return NoticeReading.wrong("notice_empty", String.valueOf(year));
        }
        var strange = days.keySet().stream()
                .filter(date -> Math.abs(date.getYear() - year) > 1)
                .findFirst();
        if (strange.isPresent() || days.size() > MOST) {
            return NoticeReading.wrong(
                    "notice_of_another_year", strange.map(String::valueOf).orElse("…"));
        }
        return Outcome.done(new Notice(year, citation, days));
    }
}
