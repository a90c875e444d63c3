package app.qingtian.calendar;

import app.qingtian.kernel.Outcome;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Summary;

/** Public holidays as calendars publish them: events of whole days, of which those of other years are left out. */
final class ICalendar {

    private static final Pattern WORKED =
            Pattern.compile("[(（\\[【]?\\s*(调休上班|补?班|上班|work(ing)?( day)?)\\s*[)）\\]】]?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern FREE =
            Pattern.compile("[(（\\[【]\\s*(休|放假|假期|holiday|off)\\s*[)）\\]】]$", Pattern.CASE_INSENSITIVE);

    /** "Off work" and 不上班 end like a day worked instead and mean the opposite. */
    private static final Pattern NOT_WORKED = Pattern.compile(
            "[(（\\[【]?\\s*(不用?|无需|\\b(off|no|not|non)\\b)[\\s-]*(上班|补班|work(ing)?( day)?)\\s*[)）\\]】]?$",
            Pattern.CASE_INSENSITIVE);

    private ICalendar() {}

    static Outcome<Notice> read(int year, String text) {
        try {
            var days = new NoticeDays();
            for (var event : new CalendarBuilder().build(new StringReader(text)).<VEvent>getComponents("VEVENT")) {
                add(days, year, event);
            }
            return days.notice(year, "iCalendar");
        } catch (ParserException | IOException | RuntimeException unreadable) { // the library throws of all kinds
            return NoticeReading.wrong("notice_unreadable");
        }
    }

    private static void add(NoticeDays days, int year, VEvent event) {
        var from = date(event.<DtStart<Temporal>>getRequiredProperty("DTSTART").getDate());
        var until = event.<Temporal>getEndDate(true)
                .map(end -> date(end.getDate()))
                .filter(from::isBefore)
                .orElse(from.plusDays(1));
        boolean concerns = from.getYear() <= year && until.minusDays(1).getYear() >= year;
        if (concerns && ChronoUnit.DAYS.between(from, until) < NoticeDays.MOST) {
            var summary =
                    event.<Summary>getRequiredProperty("SUMMARY").getValue().strip();
            var day = day(summary);
            from.datesUntil(until).forEach(date -> days.add(date, day));
        }
    }

    private static SpecialDay day(String summary) {
        boolean free = NOT_WORKED.matcher(summary).find();
        boolean worked = !free && WORKED.matcher(summary).find();
        var name = (free ? NOT_WORKED : worked ? WORKED : FREE)
                .matcher(summary)
                .replaceFirst("")
                .strip();
        return new SpecialDay(name.isEmpty() ? summary : name, worked, List.of());
    }

    private static LocalDate date(Temporal temporal) {
        return LocalDate.from(temporal);
    }
}
